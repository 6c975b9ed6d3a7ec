/** Namespace URI to the prefix we call it by. */
export type Prefixes = Readonly<Record<string, string>>;

/** An element's name as we call it, and the namespace it is in: empty for none, or for a prefix nobody declared. */
export interface ElementName {
  readonly name: string;
  readonly namespace: string;
}

/** What the caller calls its namespaces, either way round. */
class Ours {
  private readonly byUri: ReadonlyMap<string, string>;
  private readonly taken: ReadonlySet<string>;

  constructor(prefixes: Prefixes) {
    this.byUri = new Map(Object.entries(prefixes));
    this.taken = new Set(this.byUri.values());
  }

  /**
   * A name in our words. One in a namespace we don't know stays as written,
   * unless it is written with a prefix of ours: then the namespace takes the
   * prefix's place (`{uri}local`), so that nobody takes it for ours.
   */
  rename(qualified: string, prefix: string, uri: string): string {
    const ours = this.byUri.get(uri);
    if (ours === prefix) return qualified;
    const local = prefix === "" ? qualified : qualified.slice(prefix.length + 1);
    if (ours !== undefined) return ours === "" ? local : `${ours}:${local}`;
    return this.taken.has(prefix) ? `{${uri}}${local}` : qualified;
  }
}

/**
 * The namespace declarations in force at an element (Namespaces in XML 1.0,
 * section 6), and the names already worked out under them. A prefix nobody
 * declared stays as written: so a part cut out of a document reads as it did there.
 */
export class Scope {
  private readonly elements = new Map<string, ElementName>();
  private readonly attributes = new Map<string, string>();
  /** What was made of it last. */
  private inner: Scope | undefined;

  private constructor(
    private readonly ours: Ours,
    private readonly declared: ReadonlyMap<string, string>,
    private readonly outer?: Scope,
  ) {}

  static outermost(prefixes: Prefixes): Scope {
    return new Scope(new Ours(prefixes), new Map());
  }

  /** The scope inside an element with these declarations: prefix, empty for the default, to URI. The same for the same as before. */
  within(declared: ReadonlyMap<string, string>): Scope {
    if (!this.inner?.declares(declared)) this.inner = new Scope(this.ours, declared, this);
    return this.inner;
  }

  private declares(others: ReadonlyMap<string, string>): boolean {
    const { declared } = this;
    return (
      declared.size === others.size && [...others].every(([prefix, uri]) => declared.get(prefix) === uri)
    );
  }

  element(qualified: string): ElementName {
    let known = this.elements.get(qualified);
    if (!known) this.elements.set(qualified, (known = this.elementName(qualified)));
    return known;
  }

  attribute(qualified: string): string {
    let known = this.attributes.get(qualified);
    if (known === undefined) this.attributes.set(qualified, (known = this.attributeName(qualified)));
    return known;
  }

  /** An element without a prefix has the default namespace. */
  private elementName(qualified: string): ElementName {
    const prefix = qualified.slice(0, Math.max(0, qualified.indexOf(":")));
    const namespace = qualified.startsWith(":") ? undefined : this.uriOf(prefix);
    if (namespace === undefined) return { name: qualified, namespace: "" };
    return { name: this.ours.rename(qualified, prefix, namespace), namespace };
  }

  /** An attribute without a prefix has no namespace. */
  private attributeName(qualified: string): string {
    const colon = qualified.indexOf(":");
    if (colon <= 0 || qualified.startsWith("xmlns:")) return qualified;
    const prefix = qualified.slice(0, colon);
    const namespace = this.uriOf(prefix);
    return namespace === undefined ? qualified : this.ours.rename(qualified, prefix, namespace);
  }

  private uriOf(prefix: string): string | undefined {
    return this.declared.get(prefix) ?? this.outer?.uriOf(prefix);
  }
}
