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

/** The seats nobody sat in; a panel with all three taken is quorate. */
export function emptySeats(members: readonly PanelMember[]): readonly Seat[] {
  const taken = new Set(members.map(({ seat }) => seat));
  return PANEL_SEATS.map(({ id }) => id).filter((id) => !taken.has(id));
}
