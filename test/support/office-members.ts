import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createProgram,
  forEachChild,
  getJSDocCommentsAndTags,
  isClassDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isPropertyAccessExpression,
  isSourceFile,
  isBindingElement,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  SymbolFlags,
  type Declaration,
  type Node,
  type Symbol as TypeScriptSymbol,
} from "typescript";

/** A member of Office.js that src/word uses. */
export interface OfficeMember {
  /** For example "Word.ContentControl.insertText". */
  readonly name: string;
  /** What its documentation says it needs, for example "WordApi 1.1"; empty where it says nothing. */
  readonly set: string;
}

/** Every member of Office.js that src/word names, found by its types. */
export function officeMembers(): readonly OfficeMember[] {
  const room = resolve("src/word");
  const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const program = createProgram(
    files.map((file) => join(room, file)),
    {
      target: ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts"],
      module: ModuleKind.ESNext,
      moduleResolution: ModuleResolutionKind.Bundler,
      types: ["office-js"],
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      strict: true,
    },
  );
  const checker = program.getTypeChecker();
  const members = new Map<string, OfficeMember>();
  const visit = (node: Node): void => {
    const named = isPropertyAccessExpression(node)
      ? checker.getSymbolAtLocation(node.name)
      : isBindingElement(node) && isIdentifier(node.name)
        ? checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText())
        : undefined;
    const member = named && memberOf(named);
    if (member) members.set(member.name, member);
    forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(`${room}/`)) visit(file);
  return [...members.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function memberOf(symbol: TypeScriptSymbol): OfficeMember | undefined {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration?.getSourceFile().fileName.includes("@types/office-js/")) return undefined;
  if (
    (symbol.flags &
      (SymbolFlags.Property | SymbolFlags.Method | SymbolFlags.Function | SymbolFlags.Accessor)) ===
    0
  )
    return undefined;
  const owners = ownersOf(declaration);
  return owners.length === 0
    ? undefined
    : { name: [...owners, symbol.name].join("."), set: setOf(declaration) };
}

/** The namespaces and the class around a declaration. */
function ownersOf(declaration: Declaration): readonly string[] {
  const owners: string[] = [];
  for (let node: Node = declaration.parent; !isSourceFile(node); node = node.parent) {
    if (
      (isClassDeclaration(node) || isInterfaceDeclaration(node) || isModuleDeclaration(node)) &&
      node.name
    ) {
      owners.unshift(node.name.getText());
    }
  }
  return owners;
}

function setOf(declaration: Declaration): string {
  const text = getJSDocCommentsAndTags(declaration)
    .map((doc) => doc.getText())
    .join("\n");
  return /\[\s*Api set:\s*([^\]]*?)\s*\]/i.exec(text)?.[1] ?? "";
}
