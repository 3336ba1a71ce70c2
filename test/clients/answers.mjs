/** What Binance answers when something is wrong: statuses, headers and bodies. */

const json = (status, code, msg, headers) => ({ status, headers, body: JSON.stringify({ code, msg }) })
const text = (status, body) => ({ status, headers: { 'content-type': 'text/plain' }, body })

/** What its web firewall sends, which knows nothing of the API. */
const forbidden = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">
<TITLE>ERROR: The request could not be satisfied</TITLE>
</HEAD><BODY>
<H1>403 ERROR</H1>
<H2>The request could not be satisfied.</H2>
<HR noshade size="1px">
Request blocked.
</BODY></HTML>`

/** In the year 2096, so that it has not passed. */
export const banEnd = 4_000_000_000_000

export const answers = {
  clock: json(400, -1021, 'Timestamp for this request is outside of the recvWindow.'),
  margin: json(400, -2019, 'Margin is insufficient.'),
  notional: json(400, -4164, "Order's notional must be no smaller than 100 (unless you choose reduce only)."),
  balance: json(400, -2010, 'Account has insufficient balance for requested action.'),
  filter: json(400, -1013, 'Filter failure: LOT_SIZE'),
  cancel: json(400, -2011, 'Unknown order sent.'),
  key: json(401, -2015, 'Invalid API-key, IP, or permissions for action, request ip: 203.0.113.7'),
  timeout: json(
    408,
    -1007,
    'Timeout waiting for response from backend server. Send status unknown; execution status unknown.',
  ),
  throttled: json(
    503,
    -1008,
    'Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.',
  ),
  limit: json(
    429,
    -1003,
    'Too many requests; current limit of IP(203.0.113.7) is 2400 requests per minute. Please use the websocket for live updates to avoid polling the API.',
    { 'retry-after': '17' },
  ),
  ban: json(
    418,
    -1003,
    `Way too many requests; IP banned until ${banEnd}. Please use the websocket for live updates to avoid bans.`,
    {
      'retry-after': '120',
    },
  ),
  firewall: { status: 403, headers: { 'content-type': 'text/html' }, body: forbidden },
  unavailable: text(503, 'Service Unavailable.'),
  uncertain: text(503, 'Unknown error, please check your request or try again later.'),
  /** No answer: the connection is cut. */
  lost: undefined,
  newCode: json(400, -4999, 'A rule that is newer than the list.'),
}
