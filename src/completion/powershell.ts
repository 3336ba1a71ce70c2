/** Completion for PowerShell 5 and newer. */

// No candidate must not mean files: an empty text is an answer, nothing is none.
export const powershell = `# errcode completion for PowerShell: errcode itself finds the candidates.
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
`
