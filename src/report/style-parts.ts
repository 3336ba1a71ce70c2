/** The style of a report's parts, from its head to its sections, and what is other on a narrow page and on paper. */

const head = `
header{padding-top:3rem}
.kicker{display:block;font-weight:400;line-height:1.5;letter-spacing:0}
.span{font-size:1rem;margin-top:.35rem}
.lead{display:grid;grid-template-columns:1fr 1.2fr 1.5fr;gap:0 2.25rem;margin-top:2rem;border-top:2px solid var(--text);padding-top:1rem}
.lead dt{font-size:.8125rem;font-weight:600;color:var(--dim);margin-bottom:.25rem}
.lead dd{color:var(--dim);font-size:.875rem;margin-top:.4rem}
.lead .big{color:var(--text);font-size:1.1875rem;line-height:1.35;font-weight:600;margin:0;overflow-wrap:anywhere}
.nothing{font-size:1.1875rem;font-weight:600;margin-top:2rem}
`

const findings = `
.findings{list-style:none}
.finding{border-left:3px solid var(--dim);padding:.1rem 0 .1rem 1rem;margin:0 0 1rem}
.finding.urgent{border-color:var(--urgent)}
.finding.warning{border-color:var(--warning)}
.mark{font-size:.8125rem;margin-right:.35rem;color:var(--dim)}
.urgent .mark{color:var(--urgent)}
.warning .mark{color:var(--warning)}
.more{font-size:.875rem;white-space:nowrap}
.place{font-family:var(--mono);font-size:.8125rem;overflow-wrap:anywhere}
.orders{list-style:none;margin-top:.2rem}
`

const chart = `
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart text{font:13px var(--sans);fill:var(--dim);font-variant-numeric:tabular-nums}
.chart.narrow text{font-size:12px}
.chart.narrow{display:none;max-width:30rem}
.axis path{stroke:var(--line);fill:none}
.began path{stroke:var(--text);stroke-dasharray:3 3;fill:none}
.chart .began text{fill:var(--text);font-weight:600}
.lane rect{fill:var(--dim)}
.lane.urgent rect{fill:var(--urgent)}
.lane.warning rect{fill:var(--warning)}
.chart .lane text{fill:var(--text)}
.touch{fill:transparent}
.touch:hover{fill:var(--text);fill-opacity:.08}
.keys{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 .5rem;font-size:.875rem}
.swatch{width:.7rem;height:.7rem;margin-right:.45rem;vertical-align:-.02rem}
details{margin-top:.5rem;font-size:.875rem}
details summary{cursor:pointer;color:var(--link);width:fit-content}
.scroll{overflow:auto;max-height:24rem;margin-top:.5rem}
.numbers{border-collapse:collapse}
.numbers th,.numbers td{text-align:right;padding:.15rem .75rem;font-weight:400;white-space:nowrap}
.numbers thead th{position:sticky;top:0;background:var(--page);font-weight:600}
.numbers th:first-child{text-align:left;padding-left:0}
`

const table = `
.codes{border-collapse:collapse;width:100%;font-size:.9375rem}
.codes th,.codes td{text-align:left;vertical-align:baseline;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
.codes thead th{border-bottom:2px solid var(--text);color:var(--dim);font-size:.8125rem;font-weight:600;white-space:nowrap}
.codes tbody th .number{font-weight:650}
.codes tbody th{padding-left:1.15rem}
.codes tbody .swatch{margin-left:-1.15rem}
.codes .count,.codes .time{white-space:nowrap;font-variant-numeric:tabular-nums}
.codes .over-time{width:7.5rem;padding-right:0}
.codes button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;margin:0;cursor:pointer}
.codes button:hover{color:var(--text);text-decoration:underline}
.codes [aria-sort] button{color:var(--text)}
.codes [aria-sort=ascending] button::after{content:" \\2191"}
.codes [aria-sort=descending] button::after{content:" \\2193"}
.spark{display:block;width:7.5rem;height:1.25rem}
.verdict{color:var(--dim)}
.verdict.urgent{color:var(--urgent)}
.verdict.warning{color:var(--warning)}
.verdict.calm{color:var(--calm)}
`

const sections = `
section.code{border-top:1px solid var(--line);padding:1.5rem 0 1rem}
section.code .meta{margin:.15rem 0 .75rem}
section.code .verdict{font-weight:600;margin-top:.35rem}
.summary{max-width:44rem}
.advice{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.advice li{margin:0 0 .35rem 1.15rem;padding-left:.15rem}
.messages{list-style:none;font-size:.9375rem}
.messages li{margin-bottom:.3rem;overflow-wrap:anywhere}
.tallies{margin-top:1.25rem;font-size:.875rem}
.tallies div{display:flex;gap:.75rem}
.tallies dt{color:var(--dim);flex:0 0 5rem}
.tallies dd{overflow-wrap:anywhere;min-width:0}
.samples{list-style:none}
.samples li{margin-bottom:.6rem}
.line{display:block;background:var(--panel);padding:.45rem .7rem;border-radius:4px;font-size:.8125rem;white-space:pre-wrap;overflow-wrap:anywhere}
.cut{color:var(--dim);font-family:var(--sans)}
section.code .page{margin-top:1rem}
`

/** A row of the table becomes a card; its heads stay, to sort by. */
const narrow = `
@media (min-width:60rem){.codes thead th:first-child{width:19rem}}
@media (max-width:60rem){.codes .name{overflow-wrap:anywhere}}
@media screen and (max-width:44rem){
main,footer{padding:0 1rem}
header{padding-top:1.5rem}
h2{margin-top:2.5rem}
.lead,.advice{grid-template-columns:1fr}
.lead{gap:1.1rem;margin-top:1.25rem}
.chart.wide{display:none}
.chart.narrow{display:block}
.codes,.codes tbody{display:block}
.codes thead{display:block}
.codes thead tr{display:flex;flex-wrap:wrap;gap:.25rem 1rem;border-bottom:2px solid var(--text)}
.codes thead th{border:0;padding:.35rem 0}
.codes thead th.over-time{display:none}
.codes tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.codes tbody th,.codes tbody td{border:0;padding:0}
.codes tbody th{padding-left:1.15rem;overflow-wrap:anywhere}
.codes tbody th,.codes td[data-label="Send again?"],.codes td.over-time{grid-column:1/-1}
.codes .time::before,.codes .count::before{content:attr(data-label) " ";color:var(--dim);font-size:.8125rem}
.codes td.count{grid-column:1/-1}
.codes td.over-time,.codes .spark{width:100%}
}
`

const print = `
@media print{
@page{margin:14mm}
html{font-size:9pt}
body{line-height:1.32}
code,.line,.place{line-height:1.35}
h4{margin-top:.7rem}
.lead .big{font-size:1rem}
.line{border:1px solid var(--line);padding:.2rem .4rem}
.advice li,.samples li,.messages li{margin-bottom:.15rem}
section.code{padding:.9rem 0 .5rem}
section.code .page,.tallies{margin-top:.7rem}
.codes thead{display:table-row-group}
.codes th,.codes td{padding-top:.25rem;padding-bottom:.25rem}
main,footer{max-width:none;padding:0}
header{padding-top:0}
h2,h3,h4{break-after:avoid}
h2{margin-top:2rem}
section.code,.codes tr,.finding,.chart,.keys{break-inside:avoid}
.skip,details,.more{display:none}
a{color:inherit;text-decoration:none}
.page a::after{content:": " attr(href);overflow-wrap:anywhere}
.codes button{padding:0}
}
`

export const style = head + findings + chart + table + sections + narrow + print
