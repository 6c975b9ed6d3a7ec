import { useState } from "react";
import type { Actor } from "../../moderation/steps";
import { phrase } from "../../words/phrase";

/** What a person does with audits, and what the pane then shows. */
export const ROLES = [
  {
    id: "audit",
    label: phrase("I audit"),
    what: phrase("Write judgements, evidence and impact"),
    actor: "auditor",
  },
  {
    id: "moderate",
    label: phrase("I moderate"),
    what: phrase("Read an audit, comment, return it"),
    actor: "moderator",
  },
  {
    id: "panel",
    label: phrase("I sit on a panel, or chair it"),
    what: phrase("Decide moderated judgements"),
    actor: "lead",
  },
  {
    id: "manage",
    label: phrase("I manage the team or the worker"),
    what: phrase("See actions through and sign them off"),
    actor: "manager",
  },
  {
    id: "lead",
    label: phrase("I lead the programme"),
    what: phrase("Make audits final, see where they stand"),
    actor: "lead",
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  readonly actor: Actor;
}[];
export type RoleId = (typeof ROLES)[number]["id"];

/** Who sits at this machine. It is no secret and no permission: it says what the pane opens on. */
export interface Who {
  /** As it is to stand in documents; may be empty. */
  readonly name: string;
  readonly role: RoleId;
}

/** Where a person was never asked, or did not say. */
export const NOBODY: Who = { name: "", role: "audit" };

export const actorOf = ({ role }: Who): Actor => ROLES.find(({ id }) => id === role)?.actor ?? "auditor";

export const WHO_KEY = "case-audit.who";

/** Who it is, remembered in this browser only; undefined where nobody was asked yet. */
export function useWho(): readonly [Who | undefined, (who: Who) => void] {
  const [who, setWho] = useState(remembered);
  return [
    who,
    (next) => {
      setWho(next);
      try {
        localStorage.setItem(WHO_KEY, JSON.stringify(next));
      } catch {
        // Storage may be switched off: it is then known for as long as the page is open.
      }
    },
  ];
}

function remembered(): Who | undefined {
  try {
    return whoIn(localStorage.getItem(WHO_KEY) ?? "");
  } catch {
    return undefined;
  }
}

/** Who is remembered in that text; undefined where it is not ours. */
export function whoIn(text: string): Who | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("name" in value) || !("role" in value))
      return undefined;
    const role = ROLES.find(({ id }) => id === value.role)?.id;
    return role === undefined || typeof value.name !== "string" ? undefined : { name: value.name, role };
  } catch {
    return undefined;
  }
}
