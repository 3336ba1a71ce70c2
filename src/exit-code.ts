/** The exit statuses of every command, and how two of them combine. */
export const ExitCode = { found: 0, notFound: 1, trouble: 2 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** The status to report when several parts of one run ended differently. */
export const worst = (...codes: ExitCode[]): ExitCode => Math.max(ExitCode.found, ...codes) as ExitCode
