/** The examples that the help and the manual show, by command; each can be copied and run. */
import type { Example } from './tree.ts'

const table = (...rows: [command: string, what: string][]): Example[] =>
  rows.map(([command, what]) => ({ command, what }))

export const examples: Readonly<Record<string, readonly Example[]>> = {
  errcode: table(
    ['errcode -1021', 'what it means, why it happens, what to do'],
    ['errcode -1021 -2019', 'several at once'],
    ['errcode MARGIN_NOT_SUFFICIENT', 'by name, in any case'],
    ['errcode "Margin is insufficient."', 'by message'],
    ['errcode search clock', 'ranked, typos allowed'],
    ['errcode list 40xx', 'one category of the official page'],
    ['errcode decode bot.log', 'every Binance error in a log'],
    ['tail -f bot.log | errcode decode', 'the same as it is written'],
  ),
  lookup: table(
    ['errcode -1021', 'by number; the minus may be left out'],
    ['errcode -1021,-2019', 'several at once'],
    ['errcode margin-not-sufficient', 'by name, in any case, with - _ or blanks'],
    ['errcode "Margin is insufficient."', 'by message, with anything in its holes'],
    ["errcode 'APIError(code=-4061)'", 'as pasted from a log'],
    ['errcode 429', 'HTTP statuses too'],
    ['errcode -2021 --product spot', 'what the number means in Spot'],
  ),
  search: table(
    ['errcode search clock', 'what has to do with the clock'],
    ['errcode search "order would trigger"', 'several words, in any order'],
    ['errcode search levrage --limit 3', 'typos allowed; the best three'],
    ['errcode search borrow --product all', 'in every product'],
  ),
  list: table(
    ['errcode list', 'all codes'],
    ['errcode list 40xx', 'one category of the official page'],
    ['errcode list stop', 'all that must not be sent again'],
    ['errcode list spot verify', "all of Spot's that must be checked first"],
  ),
  categories: table(
    ['errcode categories', 'those of USDⓈ-M Futures'],
    ['errcode categories --product spot', 'those of Spot'],
  ),
  products: table(['errcode products', 'their names for --product, their counts, their date']),
  decode: table(
    ['errcode decode bot.log old.log.gz', 'files, packed ones too'],
    ['errcode decode --follow bot.log', 'as it is written, through rotation: in full once, then in a line'],
    ['tail -f bot.log | errcode decode', 'what any program prints'],
    ['errcode decode --summary bot.log', 'totals, loops, bans, orders to check'],
    ['errcode decode --report night.html bot.log', 'the same as a page, to look at and to pass on'],
    ['errcode decode --since -3h bot.log', 'the last three hours'],
    ['errcode decode --since 02:14 --until 06:00 bot.log', 'from then to then, UTC'],
    ['errcode decode --annotate bot.log', 'the log itself, explained under its lines'],
    ['errcode decode --json bot.log', 'one object a line'],
    ['errcode decode --only verify bot.log', 'only orders that may have been executed'],
    ['errcode decode --quiet --fail-on verify bot.log', 'status 1 when there was one, for cron'],
    ["errcode decode --quiet --fail-on 'fix>10' bot.log", 'when there were more than ten'],
    ['errcode decode --redact --annotate bot.log > share.log', 'without keys and addresses, to show around'],
    ["errcode decode --fail-on '-1003>2/5m' bot.log", 'more than two within five minutes of the log'],
  ),
  merge: table(
    ['errcode merge monday.json tuesday.json', 'the totals of both, as of one log'],
    ['errcode decode --summary --json bot.log > monday.json', 'where they come from'],
    ['errcode merge --json a.json b.json > all.json', 'to be merged again'],
    ['errcode merge --report week.html *.json', 'as a page to look at'],
    ['ssh bot-2 cat a.json | errcode merge b.json -', 'standard input too'],
  ),
  completion: table(
    ['eval "$(errcode completion bash)"', 'bash: this line in ~/.bashrc'],
    ['eval "$(errcode completion zsh)"', 'zsh: in ~/.zshrc, below compinit'],
    ['errcode completion fish | source', 'fish: in ~/.config/fish/config.fish'],
    ['errcode completion powershell | Out-String | Invoke-Expression', 'PowerShell: in the file $PROFILE names'],
  ),
  help: table(['errcode help decode', 'the same as errcode decode --help']),
}
