/** The page around the map: its text, its controls, the panel. */
export const CHROME = `
*,*::before,*::after{box-sizing:border-box}
html{background:var(--page);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif;text-size-adjust:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;padding:1rem clamp(.75rem,2vw,2rem) 3rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.375rem,1.2rem + .9vw,2rem)}
h2{font-size:1.3125rem}
h3{font-size:1.0625rem}
h4{font-size:1rem}
a{color:var(--link);text-underline-offset:.18em;overflow-wrap:anywhere}
fieldset{border:0;min-width:0}
button,input,select{font:inherit;color:inherit}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h2:focus,.map:focus,.about:focus{outline:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.definitions{position:absolute}
.skip{position:absolute;left:-100vw;background:var(--ground);padding:.5rem 1rem;z-index:9}
.skip:focus{left:1rem;top:1rem}
.head{max-width:80rem;margin-bottom:.75rem}
.what{font-weight:600;color:var(--ink-soft);font-size:.9375rem;margin-bottom:.25rem}
.question{font-size:1.125rem;margin-top:.35rem}
.summary{color:var(--ink-soft);margin-top:.35rem}
.controls{background:var(--ground);border:1px solid var(--line);border-radius:.625rem;padding:.75rem;margin-bottom:.75rem}
.bar{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end}
.views{display:flex}
.views .choice{display:flex;align-items:center;gap:.4rem;min-height:2.75rem;padding:0 .9rem;border:1px solid var(--control);margin-left:-1px;cursor:pointer}
.views .choice:first-of-type{border-radius:.375rem 0 0 .375rem}
.views .choice:last-of-type{border-radius:0 .375rem .375rem 0}
.views .choice:has(:checked){background:var(--act);color:var(--on-act);border-color:var(--act)}
.views .choice:has(:focus-visible){outline:3px solid var(--link);outline-offset:2px;z-index:1}
.views input{accent-color:var(--on-act);margin:0}
.views input:focus-visible{outline:0}
.field{display:flex;flex-direction:column;gap:.15rem}
.field label{font-size:.875rem;color:var(--ink-soft)}
.grow{flex:1 1 16rem;max-width:32rem}
select,input[type=search]{min-height:2.75rem;border:1px solid var(--control);border-radius:.375rem;background:var(--ground);padding:0 .6rem;width:100%;max-width:100%}
summary{cursor:pointer}
.filter-groups{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;padding-top:.75rem}
.filter-groups legend{font-weight:600;padding:0;margin-bottom:.25rem}
.check{display:flex;gap:.5rem;align-items:center;min-height:2rem}
.check input{width:1.15rem;height:1.15rem;accent-color:var(--act);margin:0;flex:none}
.sign{display:inline-block;min-width:1.1em;color:var(--ink)}
.selects{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.6rem 1rem;flex:1 1 30rem;max-width:64rem;align-content:start}
.selects legend{grid-column:1/-1}
.found{margin-top:.5rem;font-size:.9375rem;display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:baseline}
button{min-height:2.75rem;padding:0 1rem;border:1px solid var(--control);border-radius:.375rem;background:var(--ground);cursor:pointer}
button.plain{min-height:1.75rem;padding:0;border:0;background:none;color:var(--link);text-decoration:underline;text-underline-offset:.18em;text-align:start}
.fold{margin-top:1.25rem;border-top:1px solid var(--line);padding-top:.75rem}
.fold>summary{list-style:none;display:flex;gap:.5rem;align-items:center;min-height:2.25rem}
.fold>summary::-webkit-details-marker{display:none}
.fold>summary::before{content:'▸'}
.fold[open]>summary::before{content:'▾'}
.about{margin-top:1.25rem;border-top:1px solid var(--line);padding-top:1rem;max-width:60rem}
.about dl{margin-top:.75rem;display:grid;gap:.75rem}
.about dl>div{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1rem}
.about dt{font-weight:600}
.about dd p+p{margin-top:.5rem}
.panel{position:fixed;inset:0 0 0 auto;width:min(30rem,100vw);height:100dvh;max-height:none;max-width:none;margin:0;padding:0;border:0;border-left:1px solid var(--line);background:var(--ground);color:var(--ink);flex-direction:column;box-shadow:-1rem 0 3rem rgb(0 0 0/18%);z-index:5}
.panel[open]{display:flex}
.panel-head{display:flex;justify-content:space-between;gap:1rem;align-items:start;padding:1rem;border-bottom:1px solid var(--line)}
#panel-where{color:var(--ink-soft);font-size:.9375rem}
.panel-body{overflow:auto;padding:1rem;flex:1}
.panel-body>*+*{margin-top:.75rem}
.panel-body h3{margin-top:1.25rem;padding-top:.75rem;border-top:1px solid var(--line)}
.has-panel body{padding-right:min(31rem,50vw)}
@media (max-width:640px){
.about dl>div{grid-template-columns:1fr}
.views .choice:has([value=table]){display:none}
.views .choice:has([value=heat]){border-radius:0 .375rem .375rem 0}
.bar>*{flex:1 1 100%}
.panel{width:100vw;border-left:0}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
