import { isSameByName } from "./same-person";

/** Who sits on a panel (R97): a chair, a head of an operational service, and somebody from outside the service looked at. */
export const PANEL_SEATS = [
  { id: "chair", label: "Chair: head of service for quality assurance" },
  { id: "operational", label: "Operational head of service" },
  { id: "independent", label: "Independent of the service" },
] as const;
export type Seat = (typeof PANEL_SEATS)[number]["id"];

export interface PanelMember {
  /** As written: a name, or a role. */
  readonly name: string;
  readonly seat?: Seat;
}

/** Who came, as it is written: one in a line, or parted by semicolons, each with the seat named in what it says. */
export function membersIn(present: string): readonly PanelMember[] {
  return present
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const words = line.toLowerCase();
      const seat = PANEL_SEATS.find(({ id }) => words.includes(id))?.id;
      return { name: line, ...(seat ? { seat } : {}) };
    });
}

/** The seats nobody sat in; a panel with all three taken is quorate. Who is named in two seats sits in the first. */
export function emptySeats(members: readonly PanelMember[]): readonly Seat[] {
  const seated = members.filter(({ seat }) => seat !== undefined);
  const taken = new Set(
    seated
      .filter(({ name }, at) => !seated.slice(0, at).some((before) => isSameByName(before.name, name)))
      .map(({ seat }) => seat),
  );
  return PANEL_SEATS.map(({ id }) => id).filter((id) => !taken.has(id));
}

/** Who came, seat by seat, as a form asks: everybody else stands in `others`, one in a line. */
export interface Present {
  readonly seats: Readonly<Record<Seat, string>>;
  readonly others: string;
}

/** Who came, for a form: of those in one seat the first. */
export function presentIn(text: string): Present {
  const members = membersIn(text);
  const first = (id: Seat) => members.find(({ seat }) => seat === id);
  const seated = new Set(PANEL_SEATS.map(({ id }) => first(id)));
  return {
    seats: {
      chair: nameIn(first("chair")),
      operational: nameIn(first("operational")),
      independent: nameIn(first("independent")),
    },
    others: members
      .filter((member) => !seated.has(member))
      .map(({ name }) => name)
      .join("\n"),
  };
}

/** Who came, as it is written: "A. Name, operational head of service". */
export function presentText({ seats, others }: Present): string {
  const lines = PANEL_SEATS.flatMap(({ id, label }) => {
    const name = seats[id].trim().replace(/[\n;]+/g, ", ");
    if (name === "") return [];
    return [name.toLowerCase().includes(id) ? name : `${name}${behind(label)}`];
  });
  return [...lines, ...others.split("\n")].filter((line) => line.trim() !== "").join("\n");
}

const behind = (label: string): string => `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** The name of a member, without the seat that stands behind it. */
function nameIn(member: PanelMember | undefined): string {
  const label = PANEL_SEATS.find(({ id }) => id === member?.seat)?.label;
  if (!member || label === undefined) return "";
  const { name } = member;
  return name.endsWith(behind(label)) ? name.slice(0, -behind(label).length) : name;
}
