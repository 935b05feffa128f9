/** The grid: headings that stay in view, cells that share the room there is, and what is drawn in them. */
export const GRID_STYLE = `
.scroll{overflow:auto;max-height:min(85vh,60rem);border:1px solid var(--line);border-radius:.375rem;background:var(--ground)}
#grid{border-collapse:separate;border-spacing:0;table-layout:fixed;width:100%;min-width:calc(var(--heading) + var(--columns)*var(--column-least));font-size:.875rem;line-height:1.3}
#grid col.headings{width:var(--heading)}
#grid th,#grid td{border-right:1px solid var(--line);border-bottom:1px solid var(--line);padding:.35rem .4rem;vertical-align:middle;text-align:center;overflow-wrap:anywhere}
#grid th{font-weight:600;background:var(--ground);text-align:start;hyphens:auto}
#grid thead{position:sticky;top:0;z-index:3}
#grid thead th{vertical-align:bottom}
#grid thead td{background:var(--ground)}
#grid thead .groups th{background:var(--band);vertical-align:middle}
#grid thead tr>:first-child{position:sticky;left:0;z-index:4;background:var(--ground)}
#grid tbody th[scope=row]{position:sticky;left:0;z-index:2;font-weight:500}
#grid .group th{background:var(--band)}
#grid .group th>span{position:sticky;left:.4rem;display:inline-block;max-width:min(80vw,60rem)}
#grid.upright{font-size:.8125rem}
#grid.upright thead th[data-column]{padding:.35rem .1rem;text-align:center;font-weight:500}
#grid.upright thead th[data-column] span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:11rem;display:inline-block;text-align:start;line-height:1.2}
#grid tbody td{padding:1px;height:2.75rem;cursor:pointer;position:relative}
#grid tbody td::before{content:'';position:absolute;inset:3px;border:1px dotted var(--line);pointer-events:none}
#grid tbody td.is-known::before{content:none}
#grid tbody td:hover{background:var(--band)}
#grid tbody td:focus{outline:3px solid var(--link);outline-offset:-3px;z-index:1}
#grid tbody td.is-open{background:var(--mark)}
#grid tbody td.is-left-out{background:var(--page)}
.signs{font-size:.8125rem;white-space:normal}
.has-script .signs{display:none}
/* A drawing may be made anew between press and release: the cell itself is what is clicked. */
.drawing{pointer-events:none;display:block;width:100%;max-width:8.5rem;margin:auto;height:auto}
.upright .drawing{max-width:6rem}
.fill{stroke:var(--edge);stroke-width:var(--edge-width)}
.fill.none{stroke-dasharray:3 2}
.number,.count,.asks{font:700 13px Arial,Helvetica,'Liberation Sans',sans-serif;text-anchor:middle;fill:var(--sign,var(--ink))}
.count{font-weight:400;font-size:12px;text-anchor:start}
.asks{font-size:11px}
.dot{stroke:var(--sign,var(--ink));fill:none}
.dot.filled{fill:var(--sign,var(--ink))}
.arrow{stroke:var(--sign,var(--ink));stroke-width:1.4;fill:none}
.practice{fill:var(--practice);stroke:var(--edge)}
.line{fill:none;stroke:var(--ink);stroke-width:1.2}
.line.dashed{stroke-dasharray:2 1.5}
.unknown{fill:none;stroke:var(--ink-soft);stroke-dasharray:1 3}
.readout{color:var(--ink-soft);font-size:.9375rem;min-height:1.5em;margin-top:.35rem}
.legend,.legend ul{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;font-size:.9375rem}
.legend{margin-top:.5rem}
.legend li{display:inline-flex;align-items:center;gap:.4rem}
.legend-note{font-size:.9375rem;color:var(--ink-soft);margin-top:.35rem}
html:not(.has-script) .readout{display:none}
.accordion,.cells-table{display:none}
[data-view=table] .scroll,[data-view=table] .readout{display:none}
[data-view=table] .cells-table{display:block}
[data-view=table] .legend-note,[data-view=heat] .legend-note{display:none}
[data-view=heat] #grid tbody td{vertical-align:top}
[data-view=heat][data-shade=unknown] #grid tbody td{vertical-align:middle}
[data-view=heat][data-shade=unknown] #grid tbody td:not(.is-known)::before{border:0;background:var(--shade-4)}
[data-view=heat][data-shade=unknown] #grid tbody td:not(.is-known)::after{content:'not yet';position:relative;font-size:.75rem;color:var(--on-shade-4)}
@media (max-width:640px){
.has-script .scroll,.has-script .readout,.has-script .cells-table{display:none!important}
.has-script .accordion{display:block}
}
`;
