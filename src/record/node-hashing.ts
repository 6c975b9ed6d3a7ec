/** What of Node's own hashing is used: SHA-256 over bytes or the UTF-8 of a text. */
export interface Hashing {
  readonly hash: (algorithm: "sha256", data: Uint8Array, encoding: "latin1" | "hex") => string;
  readonly createHash: (algorithm: "sha256") => {
    readonly update: (text: string, encoding: "utf8") => unknown;
    readonly digest: (encoding: "hex") => string;
  };
}

/** Several times as fast as a library; null in a browser, which has no such thing. */
export const NODE_HASHING = ((
  globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } }
).process?.getBuiltinModule?.("node:crypto") ?? null) as Hashing | null;
