#!/usr/bin/env node
// Node keeps what it compiles for the next start, but for Node 20; told the usual folder, it need not load node:os.
const { version, env } = process
if (!version.startsWith('v20.'))
  require('node:module').enableCompileCache?.(`${env.TMPDIR || env.TEMP || '/tmp'}/node-compile-cache`)
require('../dist/cli/errcode.cjs')
