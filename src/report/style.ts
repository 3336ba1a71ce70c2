/** The style sheet of a report: the reader's own fonts, light or dark as the reader has it, narrow pages, paper. */
import { colorProperties, dark, light } from './colors.ts'
import { style as parts } from './style-parts.ts'

const series = light.series.map((_, at) => `.s${at}{fill:var(--s${at})}`).join('')

const base = `
:root{color-scheme:light dark;${colorProperties(light)}
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{${colorProperties(dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.55 var(--sans)}
main,footer{max-width:62rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1{font-size:1.75rem;line-height:1.2;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:1.25rem;line-height:1.3;font-weight:650;margin:3.5rem 0 1rem}
h3{font-size:1.125rem;line-height:1.3;font-weight:650;overflow-wrap:anywhere}
h4{font-size:.8125rem;font-weight:600;color:var(--dim);margin:1.25rem 0 .35rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,button:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
code{font-family:var(--mono);font-size:.9em;overflow-wrap:anywhere}
.small,.meta,.place,.kicker,.span,.page,footer{color:var(--dim);font-size:.875rem}
.number,time,.numbers{font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1.5rem;top:.75rem;background:var(--page);padding:.25rem .5rem;z-index:1}
footer{border-top:1px solid var(--line);margin-top:4rem;padding-top:1rem;padding-bottom:3rem}
`

export const style = base + series + parts
