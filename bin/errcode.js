#!/usr/bin/env node
// Where Node can, it keeps what it has compiled for the next start.
require('node:module').enableCompileCache?.()
require('../dist/cli/errcode.cjs')
