/** What a single executable runs first: the files of the program, out of its assets, as V8 has compiled them before. */
const { getRawAsset } = require('node:sea')
const { Script } = require('node:vm')

const modules = new Map()

const bytesOf = (name) => Buffer.from(getRawAsset(name))

const load = (name) => {
  const known = modules.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  // Where nothing has been compiled before, it is empty, which V8 refuses without a word.
  const options = { filename: name, cachedData: bytesOf(`${name}.cache`) }
  const run = new Script(bytesOf(name).toString(), options).runInThisContext()
  run(module.exports, (from) => (from.startsWith('./') ? load(from.slice(2)) : require(from)), module)
  return module.exports
}

load('errcode.cjs')
