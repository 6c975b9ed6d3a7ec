/** What of Node's own hashing is used: SHA-256 over bytes. */
export interface Hashing {
  readonly hash: (algorithm: "sha256", data: Uint8Array, encoding: "latin1" | "hex") => string;
  readonly createHash: (algorithm: "sha256") => {
    readonly update: (bytes: Uint8Array) => unknown;
    readonly digest: () => Uint8Array;
  };
}

/** Several times as fast as a library; null in a browser, which has no such thing. */
export const NODE_HASHING = ((
  globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } }
).process?.getBuiltinModule?.("node:crypto") ?? null) as Hashing | null;
