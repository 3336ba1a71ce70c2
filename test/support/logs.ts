/** Logs for decode: three errors of two codes, and a log of none. */
export const botLog = `2026-11-20 08:14:03,221 INFO grid started, 12 levels
2026-11-20 08:14:04,002 ERROR binance.exceptions.BinanceAPIException: APIError(code=-1021): Timestamp for this request is outside of the recvWindow.
2026-11-20 08:15:04,002 ERROR binance.exceptions.BinanceAPIException: APIError(code=-2019): Margin is insufficient.
2026-11-20 08:15:09,480 INFO retrying in 5 s
2026-11-20 08:16:04,002 ERROR binance.exceptions.BinanceAPIException: APIError(code=-1021): Timestamp for this request is outside of the recvWindow.
`

export const cleanLog = `2026-11-20 08:14:03,221 INFO order 8389765 filled at 43120.5
2026-11-20 08:14:04,100 INFO pnl=-1021.55 USDT, 2019-2021 backtest done
`

export const oneError = '{"code":-2019,"msg":"Margin is insufficient."}'
