// Where the text of a database statement comes from, told by TypeScript's own checker: from constants and from functions
// that put constants together (fixed), or from anything else. Nothing is run.
//
// Fixed are: literals; numbers; words of a closed list (a union of literals, which the request schemas enforce); templates,
// sums, choices and lists of what is fixed; names of constants; what a function of ours returns, when all it returns is
// fixed; a parameter, when every call gives something fixed; a property, when every object that has it gives it something
// fixed; what is taken from a map, when all that is put into it is fixed; and what a check of CHECKS let pass. Whatever is none of these is not, above all a parameter of an exported question and a row from a database.
import ts from 'typescript'

type Node = ts.Node

/** Methods of strings and lists that give back what they were called on and given, rearranged. */
const KEEPING = new Set([
  'join',
  'slice',
  'concat',
  'filter',
  'toSorted',
  'trim',
  'toReversed',
  'flat',
  'at',
  'values',
  'toLowerCase',
])
/** Methods that give back what their first argument, a function, returns. */
const MAPPING = new Set(['map', 'flatMap', 'reduce', 'reduceRight'])

/** Functions that throw for whatever is not one plain word. */
const CHECKS = new Set(['columnName'])

export interface Provenance {
  /** Null when the expression is fixed; otherwise the part that is not, with its place. */
  readonly loose: (expression: ts.Expression) => string | null
}

export function provenance(program: ts.Program, owns: (file: ts.SourceFile) => boolean): Provenance {
  const checker = program.getTypeChecker()
  const sources = program.getSourceFiles().filter(owns)
  const calls = new Map<ts.Symbol, ts.CallExpression[]>()
  const given = new Map<Node, ts.Expression[]>()
  const put = new Map<ts.Symbol, ts.Expression[]>()
  for (const source of sources) index(source)

  // What was found loose stays so. What is fixed is known only when a whole statement is: on the way, what is being
  // looked at already (a function that calls itself) is taken for fixed.
  const known = new Map<Node, string | null>()
  return {
    loose: (expression) => {
      const before = new Set(known.keys())
      const found = loose(expression)
      if (found !== null)
        for (const node of known.keys()) if (!before.has(node) && known.get(node) === null) known.delete(node)
      return found
    },
  }

  function index(node: Node): void {
    if (ts.isCallExpression(node)) push(calls, symbolOf(node.expression), node)
    if (ts.isCallExpression(node) && methodOf(node) === 'set' && node.arguments[1] !== undefined)
      push(put, symbolOf((node.expression as ts.PropertyAccessExpression).expression), node.arguments[1])
    if (ts.isObjectLiteralExpression(node)) noteProperties(node)
    ts.forEachChild(node, index)
  }

  /** Which declared property each property of an object literal fills. */
  function noteProperties(literal: ts.ObjectLiteralExpression): void {
    const wanted = checker.getContextualType(literal)
    for (const property of literal.properties) {
      const value = valueIn(property)
      if (value === null || property.name === undefined) continue
      const types = wanted === undefined ? [] : wanted.isUnion() ? wanted.types : [wanted]
      for (const type of types) {
        const target = type.getProperty(property.name.getText().replace(/^['"]|['"]$/g, ''))
        for (const declaration of target?.declarations ?? []) push(given, declaration, value)
      }
      push(given, property, value)
    }
  }

  function valueIn(property: ts.ObjectLiteralElementLike): ts.Expression | null {
    if (ts.isPropertyAssignment(property)) return property.initializer
    return ts.isShorthandPropertyAssignment(property) ? property.name : null
  }

  function loose(expression: ts.Expression): string | null {
    const before = known.get(expression)
    if (before !== undefined) return before
    known.set(expression, null)
    const found = look(expression)
    known.set(expression, found)
    return found
  }

  function look(node: ts.Expression): string | null {
    if (isClosed(checker.getTypeAtLocation(node))) return null
    if (ts.isTemplateExpression(node)) return first(node.templateSpans.map((span) => span.expression))
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return loose(node.expression)
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return loose(node.expression)
    if (ts.isConditionalExpression(node)) return first([node.whenTrue, node.whenFalse])
    if (ts.isBinaryExpression(node)) return first([node.left, node.right])
    if (ts.isArrayLiteralExpression(node)) return first(node.elements)
    if (ts.isSpreadElement(node)) return loose(node.expression)
    if (ts.isObjectLiteralExpression(node)) return firstOf(node.properties, looseProperty)
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return returned(node)
    if (ts.isCallExpression(node)) return called(node)
    if (ts.isElementAccessExpression(node)) return loose(node.expression)
    if (ts.isIdentifier(node)) return CHECKS.has(node.text) ? null : declared(symbolOf(node), node)
    if (ts.isPropertyAccessExpression(node)) return declared(symbolOf(node.name), node)
    return at(node)
  }

  function looseProperty(property: ts.ObjectLiteralElementLike): string | null {
    if (ts.isSpreadAssignment(property)) return loose(property.expression)
    const value = valueIn(property)
    return value === null ? at(property) : loose(value)
  }

  /** Numbers, flags, nothing, and words of a closed list: none of them can hold a statement. */
  function isClosed(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.every(isClosed)
    const plain =
      ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined | ts.TypeFlags.Null
    return (type.flags & (plain | ts.TypeFlags.StringLiteral | ts.TypeFlags.Never)) !== 0
  }

  function called(node: ts.CallExpression): string | null {
    const { expression } = node
    if (ts.isPropertyAccessExpression(expression)) {
      const name = expression.name.text
      if (KEEPING.has(name)) return loose(expression.expression) ?? first(node.arguments.filter(isText))
      if (MAPPING.has(name))
        return first(node.arguments.filter((each) => !isClosed(checker.getTypeAtLocation(each))))
      if (name === 'replace') return loose(expression.expression) ?? first(node.arguments.slice(1))
    }
    const values =
      methodOf(node) === 'get'
        ? put.get(symbolOf((expression as ts.PropertyAccessExpression).expression) as ts.Symbol)
        : undefined
    if (values !== undefined) return first(values)
    if (ts.isIdentifier(expression) && CHECKS.has(expression.text)) return null
    const callee = symbolOf(expression)
    return callee === undefined ? at(node) : declared(callee, node)
  }

  function isText(node: ts.Expression): boolean {
    return !ts.isArrowFunction(node) && !ts.isRegularExpressionLiteral(node)
  }

  function declared(symbol: ts.Symbol | undefined, node: Node): string | null {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0]
    if (symbol === undefined || declaration === undefined || !owns(declaration.getSourceFile()))
      return at(node)
    if (known.has(declaration)) return known.get(declaration) ?? null
    known.set(declaration, null)
    const found = origin(declaration, symbol, node)
    known.set(declaration, found)
    return found
  }

  function origin(declaration: ts.Declaration, symbol: ts.Symbol, node: Node): string | null {
    if (ts.isFunctionDeclaration(declaration)) return returned(declaration)
    if (ts.isParameter(declaration)) return parameter(declaration, symbol)
    if (ts.isVariableDeclaration(declaration)) return variable(declaration)
    if (ts.isBindingElement(declaration)) return bound(declaration)
    if (ts.isPropertyAssignment(declaration)) return loose(declaration.initializer)
    if (ts.isShorthandPropertyAssignment(declaration)) return loose(declaration.name)
    if (ts.isPropertySignature(declaration)) return filled(declaration, node)
    return at(node)
  }

  function variable(declaration: ts.VariableDeclaration): string | null {
    const loop = declaration.parent.parent
    if (ts.isForOfStatement(loop)) return loose(loop.expression)
    const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0
    return declaration.initializer === undefined || !isConstant
      ? at(declaration)
      : loose(declaration.initializer)
  }

  function filled(declaration: Node, node: Node): string | null {
    const values = given.get(declaration)
    return values === undefined ? at(node) : first(values)
  }

  /** `const { from, where } = …` and `const [first] = …`: the property that is taken, or the whole. */
  function bound(element: ts.BindingElement): string | null {
    const pattern = element.parent
    const own = element.initializer === undefined ? null : loose(element.initializer)
    if (own !== null) return own
    if (ts.isObjectBindingPattern(pattern)) {
      const name = (element.propertyName ?? element.name).getText()
      const property = checker.getTypeAtLocation(pattern).getProperty(name)
      return declared(property, element)
    }
    const holder = pattern.parent
    if (ts.isVariableDeclaration(holder)) return variable(holder)
    if (ts.isParameter(holder)) return parameter(holder, symbolOf(holder.name))
    return at(element)
  }

  /** Of a function of ours: fixed when every call gives something fixed. */
  function parameter(declaration: ts.ParameterDeclaration, symbol: ts.Symbol | undefined): string | null {
    const owner = declaration.parent
    const position = owner.parameters.indexOf(declaration)
    if (ts.isFunctionTypeNode(owner)) return at(declaration)
    const list = listOf(owner)
    if (list !== null) return loose(list)
    const sites = sitesOf(owner)
    if (sites === null || sites.length === 0) return at(declaration)
    const values = sites.flatMap((site) => site.arguments[position] ?? declaration.initializer ?? [])
    return symbol === undefined ? at(declaration) : first(values)
  }

  /** The list whose items a callback gets: of `list.map((item) => …)`. */
  function listOf(owner: Node): ts.Expression | null {
    const call = owner.parent
    if (!ts.isCallExpression(call) || !call.arguments.includes(owner as ts.Expression)) return null
    const method = call.expression
    if (!ts.isPropertyAccessExpression(method)) return null
    return MAPPING.has(method.name.text) || method.name.text === 'filter' || method.name.text === 'forEach'
      ? method.expression
      : null
  }

  /** All calls of a function that is declared by name, kept in a constant or handed to a parameter. Null: nobody knows. */
  function sitesOf(owner: ts.SignatureDeclaration): readonly ts.CallExpression[] | null {
    if (ts.isFunctionDeclaration(owner) && owner.name !== undefined) return callsOf(symbolOf(owner.name))
    const holder = owner.parent
    if (ts.isVariableDeclaration(holder)) return callsOf(symbolOf(holder.name))
    if (!ts.isCallExpression(holder)) return null
    const position = holder.arguments.indexOf(owner as ts.Expression)
    const target = checker.getResolvedSignature(holder)?.declaration
    const taking = target === undefined ? undefined : target.parameters[position]
    return taking === undefined || ts.isJSDocSignature(target as Node) ? null : callsOf(symbolOf(taking.name))
  }

  function callsOf(symbol: ts.Symbol | undefined): readonly ts.CallExpression[] {
    return symbol === undefined ? [] : (calls.get(symbol) ?? [])
  }

  /** What a function gives back; for a callback parameter, what every function gives back that is handed to it. */
  function returned(declaration: ts.FunctionLikeDeclaration): string | null {
    const { body } = declaration
    if (body === undefined) return at(declaration)
    if (!ts.isBlock(body)) return loose(body)
    const values: ts.Expression[] = []
    const collect = (node: Node): void => {
      if (ts.isReturnStatement(node) && node.expression !== undefined) values.push(node.expression)
      if (!ts.isFunctionLike(node)) ts.forEachChild(node, collect)
    }
    collect(body)
    return first(values)
  }

  function first(nodes: readonly ts.Expression[]): string | null {
    return firstOf(nodes, loose)
  }

  function symbolOf(node: Node): ts.Symbol | undefined {
    const name = ts.isPropertyAccessExpression(node) ? node.name : node
    const symbol = checker.getSymbolAtLocation(name)
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? checker.getAliasedSymbol(symbol)
      : symbol
  }

  function at(node: Node): string {
    const source = node.getSourceFile()
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    return `${source.fileName.replace(/^.*\/lib\//, 'lib/')}:${line + 1} ${node.getText().slice(0, 80)}`
  }
}

function methodOf({ expression }: ts.CallExpression): string | null {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : null
}

function firstOf<T>(items: readonly T[], test: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = test(item)
    if (found !== null) return found
  }
  return null
}

function push<K, V>(map: Map<K, V[]>, key: K | undefined, value: V): void {
  if (key === undefined) return
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
