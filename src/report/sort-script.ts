/** The one script of a report: it makes the heads of the table buttons that sort. Without it the table stays as it comes. */

export const sortScript = `
const table = document.querySelector('table.codes')
const body = table?.tBodies[0]
const heads = [...(table?.tHead.rows[0].cells ?? [])].filter((head) => head.dataset.first)
const opposite = { ascending: 'descending', descending: 'ascending' }
const compare = (one, other) => {
  if (one === '' || other === '') return (one === '') - (other === '')
  return isNaN(one) ? one.localeCompare(other) : one - other
}
for (const head of heads) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', () => {
    const way = opposite[head.getAttribute('aria-sort')] ?? head.dataset.first
    for (const one of heads) one.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', way)
    const sign = way === 'ascending' ? 1 : -1
    const keyOf = (row) => row.cells[head.cellIndex].dataset.key
    body.append(...[...body.rows].sort((one, other) => sign * compare(keyOf(one), keyOf(other))))
  })
}
`
