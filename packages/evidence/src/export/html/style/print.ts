/** On paper: A4 across, the map as wide as the page with its headings on every one, and all that lies in it in words. */
export const PRINT = `
@page{size:A4 landscape;margin:11mm}
@media print{
html{background:#fff;font-size:9.5pt;line-height:1.35}
body{padding:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.controls,.readout,.panel,.accordion,.unseen,.head a{display:none!important}
.has-panel body{padding-right:0}
.head{margin-bottom:3mm}
.scroll{overflow:visible;max-height:none;border:0;border-radius:0}
#grid thead tr>:first-child,#grid tbody th{border-left:1px solid var(--line)}
#grid thead tr:first-child>*{border-top:1px solid var(--line)}
[data-view=table] .scroll{display:none}
#grid{min-width:0;font-size:8pt}
#grid col.headings{width:42mm}
#grid thead,#grid thead tr>:first-child,#grid tbody th[scope=row],#grid .group th>span{position:static}
#grid thead{display:table-header-group}
#grid tr{break-inside:avoid}
#grid tr.group{break-after:avoid}
#grid th{padding:1mm}
#grid tbody td{height:auto;padding:.5mm}
#grid.upright{font-size:7pt}
/* Taller than a quarter of the page, and browsers do not repeat the head. */
#grid.upright thead th[data-column] span{max-height:32mm}
#grid tbody td.is-open{background:none}
.legend,.legend-note{font-size:8pt}
.legend{break-inside:avoid}
.fold{border:0}
#cell-by-cell,#studies{break-before:page}
#tray{break-inside:avoid}
.fold>summary::before,.fold[open]>summary::before{content:none}
h3,h4,.fold>summary{break-after:avoid}
.theme-cells{columns:2;column-gap:8mm}
.cell:has(.note:nth-child(3)){break-inside:auto}
.cell,.note,.study{break-inside:avoid}
.cell-studies{font-size:8pt}
.study,.note{content-visibility:visible}
.studies{columns:2;column-gap:8mm;font-size:8.5pt}
.study{margin-top:2mm}
.study details{display:none}
/* The last of a grid is drawn out to the end of the page that it begins on. */
.notes{display:block}
.note+.note{margin-top:.6rem}
#tray .notes{columns:2;column-gap:8mm}
.cells-list{font-size:8pt}
.cells-list thead{display:table-header-group}
/* Where a head comes again, the words in its buttons would not. */
.cells-list thead button{display:contents}
.cells-list thead th{padding:.4rem .6rem}
.cells-list tr{break-inside:avoid}
.about{break-before:auto}
a{color:inherit;text-decoration:none}
}
`;
