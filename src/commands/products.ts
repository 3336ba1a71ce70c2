/** `errcode products`: the APIs that are told apart. */
import { productFacts } from '../catalog/products.ts'
import { ExitCode } from '../exit-code.ts'
import type { Context } from './context.ts'

export const products = async ({ formatter, terminal }: Context): Promise<ExitCode> => {
  await terminal.stdout.write(await formatter.products(productFacts))
  return ExitCode.found
}
