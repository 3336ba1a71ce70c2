#!/usr/bin/env node
// Compiled code is kept for the next start, from Node 22 on. Naming the folder spares loading node:os.
const { TMPDIR, TEMP } = process.env
if (process.version > 'v22')
  require('node:module').enableCompileCache?.(`${TMPDIR || TEMP || '/tmp'}/node-compile-cache`)
require('../dist/cli/errcode.cjs')
