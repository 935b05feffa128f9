/** Lists: cells as rows of a table, themes that unfold on a phone, notes and studies. */
export const LISTS_STYLE = `
.cells-table{overflow:auto}
.cells-list{border-collapse:collapse;width:100%;background:var(--ground);font-size:.9375rem}
.cells-list th,.cells-list td{border:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:baseline}
.cells-list thead th{background:var(--band);padding:0}
.cells-list thead button{width:100%;height:100%;border:0;background:none;font-weight:600;text-align:start;padding:.4rem .6rem}
.cells-list thead [aria-sort=ascending] button::after{content:' ▲'}
.cells-list thead [aria-sort=descending] button::after{content:' ▼'}
.cells-list tbody th{font-weight:500}
.round{margin-block:.75rem 1.5rem;display:grid;gap:.5rem}
.round ul{padding-inline-start:1.25rem}
.round-table{overflow-x:auto}
.round .cells-list thead th{padding:.4rem .6rem}
.cells-list .numeric{text-align:end;font-variant-numeric:tabular-nums}
.cells-list .nought{color:var(--ink-soft)}
.accordion h2{font-size:1.0625rem;margin:1rem 0 .35rem}
.accordion details{border:1px solid var(--line);border-radius:.375rem;background:var(--ground);margin-top:.35rem}
.accordion summary{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.65rem .75rem;min-height:2.75rem;font-weight:600}
.accordion summary::before{content:'▸';position:absolute}
.accordion details[open]>summary::before{content:'▾'}
.accordion summary>span:first-child{padding-left:1.25rem;flex:1 1 12rem}
.accordion .about{font-weight:400;color:var(--ink-soft);margin:0;padding:0;border:0;font-size:.9375rem}
.accordion ul{list-style:none;border-top:1px solid var(--line)}
.accordion li+li{border-top:1px solid var(--line)}
.accordion li button{display:grid;grid-template-columns:4.5rem 1fr;gap:.1rem .75rem;align-items:center;width:100%;border:0;border-radius:0;background:none;text-align:start;padding:.6rem .75rem}
.accordion .drawing{grid-row:1/3;width:4.5rem}
.accordion .outcome{font-weight:600;align-self:end}
.accordion li .known{grid-column:2;color:var(--ink-soft);font-size:.9375rem;align-self:start}
.accordion .unknown{padding:.6rem .75rem;border-top:1px solid var(--line);color:var(--ink-soft);font-size:.9375rem}
.theme{margin-top:1.25rem}
.cell{margin-top:.75rem;padding-left:1rem;border-left:3px solid var(--line)}
.known{font-weight:600}
.said,.refs,.by,.facts,.hidden-by-filters{color:var(--ink-soft);font-size:.9375rem}
.notes,.studies{padding:0;margin-top:.6rem}
.notes{list-style:none;display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr))}
.note{background:var(--ground);border:1px solid var(--line);border-left:4px solid var(--ink-soft);border-radius:.25rem;padding:.5rem .75rem}
.note-practice,.note-lived{border-left-color:var(--practice)}
.note-practice .sign,.note-lived .sign{color:var(--practice)}
.note-research{border-left-color:var(--some)}
.note-gap{border-left-style:dashed}
.kind{font-weight:600;font-size:.9375rem}
.text{white-space:pre-line;overflow-wrap:anywhere;max-width:75ch}
.text+.text{margin-top:.5rem}
.picos{margin-top:.35rem;font-size:.9375rem}
.picos>div{display:flex;flex-wrap:wrap;gap:0 .5rem}
.picos dt{color:var(--ink-soft)}
.studies{list-style:none}
.study{display:grid;grid-template-columns:2.5rem 1fr;gap:.75rem;margin-top:.75rem}
.ordinal{color:var(--ink-soft);font-variant-numeric:tabular-nums;text-align:end}
/* Hundreds of them: only those in sight are laid out. The numbers are the height of most of them. */
.study{content-visibility:auto;contain-intrinsic-size:auto 6rem}
.note{content-visibility:auto;contain-intrinsic-size:auto 7rem}
.title{font-weight:600;overflow-wrap:anywhere}
.panel .notes{grid-template-columns:1fr}
.study:focus,.note:focus,.cell:focus{outline:3px solid var(--link);outline-offset:4px}
.panel .study{grid-template-columns:auto 1fr}
@media (max-width:640px){.study{grid-template-columns:auto 1fr}}
`;
