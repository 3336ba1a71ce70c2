/** `errcode completion`: the candidates for an unfinished line, and what is said to those who ask for no shell there is. */
import { describe, expect, it } from 'vitest'
import { check, fail } from '../support/errcode.ts'

/** The candidates for a line, its words apart by blanks; the last word is the cursor's. */
const ask = async (line: string, env = {}): Promise<string[]> => {
  const answer = await check(['completion'], { env: { ERRCODE_WORDS: line.replaceAll(' ', '\t'), ...env } })
  return answer.split('\n').flatMap((one) => one.split('\t')[0] || [])
}

const commands = ['lookup', 'search', 'list', 'categories', 'products', 'decode', 'merge', 'completion', 'help']
const options = ['--json', '--product', '--color', '--width', '--no-pager', '--redact', '--version', '--help']
const products = ['usdm', 'coinm', 'spot', 'options', 'portfolio-margin', 'sapi', 'http']
const retries = ['now', 'backoff', 'verify', 'fix', 'done', 'stop']

describe('the candidates', () => {
  it.each<[string, string[]]>([
    // commands
    ['', commands],
    ['de', ['decode']],
    ['DE', ['DEPRECATED_SCHEMA', 'DEDUCTION_FAILED']],
    ['help de', ['decode']],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
    // codes, with and without their minus
    ['-102', ['-1020', '-1021', '-1022', '-1023']],
    ['102', ['1020', '1021', '1022', '1023']],
    ['-1021 -102', ['-1020', '-1021', '-1022', '-1023']],
    ['lookup -102', ['-1020', '-1021', '-1022', '-1023']],
    ['-- -102', ['-1020', '-1021', '-1022', '-1023']],
    ['--json -102', ['-1020', '-1021', '-1022', '-1023']],
    ['-99', []],
    // names, in the spelling they were begun in
    ['MARGIN', ['MARGIN_NOT_SUFFICIEN']],
    ['margin', ['margin_not_sufficien']],
    ['margin-', ['margin-not-sufficien']],
    ['MARGIN_NOT_SUFFICIENT', ['MARGIN_NOT_SUFFICIENT']],
    ['-1021 invalid_times', ['invalid_timestamp']],
    ['qwertzuiop', []],
    // options and their values
    ['--', options],
    ['decode --o', ['--only']],
    ['decode bot.log --o', ['--only']],
    ['decode -- --o', ['<files>']],
    ['merge ', ['<files>']],
    ['--json --', options.slice(1)],
    ['--product ', [...products, 'all']],
    ['--product s', ['spot', 'sapi']],
    ['--product=s', ['--product=spot', '--product=sapi']],
    ['--product = s', ['spot', 'sapi']],
    ['--color ', ['auto', 'always', 'never']],
    ['--width ', []],
    ['--foo ', commands],
    ['decode --only v', ['verify']],
    ['decode --fail-on -102', ['-1020', '-1021', '-1022', '-1023']],
    // the product before the cursor counts
    ['--product spot -103', ['-1033', '-1034', '-1035']],
    ['--product=spot -103', ['-1033', '-1034', '-1035']],
    ['--product = spot -103', ['-1033', '-1034', '-1035']],
    ['--product options list ', ['10xx', '11xx-2xxx', '3xxx-5xxx', ...retries, ...products]],
    // what the product does not have, others may
    ['429', ['429']],
    ['UNKNOWN_ORDER_C', ['UNKNOWN_ORDER_COMPOSITION']],
    // kinds, categories first
    ['list ', ['10xx', '11xx', '20xx', '40xx', '50xx', ...retries, ...products]],
    ['list 40xx s', ['stop', 'spot', 'sapi']],
    ['list VER', ['VERIFY']],
    // files are the shell's own
    ['decode ', ['<files>']],
    ['decode bot', ['<files>']],
    // nothing to complete
    ['search margin ', []],
    ['categories ', []],
    ['completion bash ', []],
  ])('for %j', async (line, expected) => expect(await ask(line)).toEqual(expected))

  it('for a mere minus are options and codes', async () => {
    expect((await ask('-')).slice(0, options.length + 1)).toEqual([...options, '-1000'])
  })

  it('for names are not there before a letter is', async () => {
    expect((await ask('lookup ')).filter((text) => !/^-?\d+$/.test(text))).toEqual([])
  })

  it('take the product from the environment', async () => {
    expect(await ask('-103', { ERRCODE_PRODUCT: 'spot' })).toEqual(['-1033', '-1034', '-1035'])
    expect(await ask('--product usdm -102', { ERRCODE_PRODUCT: 'spot' })).toContain('-1023')
  })

  it('come with a word on each', async () => {
    const answer = await check(['completion'], { env: { ERRCODE_WORDS: '-102' } })
    expect(answer.split('\n')[1]).toBe('-1021\tINVALID_TIMESTAMP')
    expect(await check(['completion'], { env: { ERRCODE_WORDS: 'decode\t--su' } })).toBe(
      '--summary\tshow only the totals, and what they tell\n--sure\tleave out what is merely likely\n',
    )
  })
})

describe('no script', () => {
  it.each<[string[], string, Record<string, string>, string]>([
    [[], 'completion for which shell?', {}, 'bash'],
    [[], 'completion for which shell?', { SHELL: '/usr/bin/zsh' }, 'zsh'],
    [['tcsh'], "no completion for the shell 'tcsh'", { SHELL: '/bin/tcsh' }, 'bash'],
  ])('for %j', async (words, message, env, shell) => {
    expect(await fail(['completion', ...words], { env })).toEqual({
      stderr: `errcode: ${message}\n  tip: shells are bash, zsh, fish, powershell: errcode completion ${shell}\n`,
      exitCode: 2,
    })
  })
})

it('the script for PowerShell, which no test runs', async () => {
  expect(await check(['completion', 'PowerShell'])).toMatchInlineSnapshot(`
    "# errcode completion for PowerShell: errcode itself finds the candidates.
    Register-ArgumentCompleter -Native -CommandName errcode -ScriptBlock {
        param($wordToComplete, $commandAst, $cursorPosition)
        $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
            Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
        $env:ERRCODE_WORDS = ($before + $wordToComplete) -join "\`t"
        try { $lines = @(errcode completion 2>$null) } finally { Remove-Item Env:ERRCODE_WORDS }
        if ($lines -contains '<files>') { return }
        if ($lines.Count -eq 0) { return '' }
        foreach ($line in $lines) {
            $text, $about = $line -split "\`t", 2
            if (-not $about) { $about = $text }
            [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
        }
    }
    "
  `)
})
