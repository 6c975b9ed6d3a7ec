/** Where the half of a session's key lies that goes with the browser: a session cookie, or what stands for it. */
export interface CookiePlace {
  /** What is kept there, the nearest to this page first; nothing where the browser keeps no cookies of it. */
  readonly read: () => readonly string[];
  readonly write: (value: string) => void;
  readonly remove: () => void;
}

const NAME = "case-audit.unsaved";

/** The part of a page that cookies are kept and sent by. */
type CookiePage = Pick<Document, "cookie"> & {
  readonly location: Pick<Location, "pathname" | "protocol"> | null;
};

/**
 * A cookie that goes when the browser session ends. It is for this page alone, but the browser sends it to where the page
 * came from: so what lies in it has to be of no use without what lies in the browser's own database.
 */
export function sessionCookie(page: CookiePage): CookiePlace {
  const { pathname, protocol } = page.location ?? { pathname: "/", protocol: "file:" };
  const path = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  const about = `; Path=${path}; SameSite=Strict${protocol === "https:" ? "; Secure" : ""}`;
  return {
    read: () =>
      page.cookie.split("; ").flatMap((cookie) => {
        const [name, value = ""] = cookie.split("=");
        return name === NAME ? [value] : [];
      }),
    write: (value) => {
      page.cookie = `${NAME}=${value}${about}`;
    },
    remove: () => {
      page.cookie = `${NAME}=${about}; Max-Age=0`;
    },
  };
}
