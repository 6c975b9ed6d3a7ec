import { minuteOn, parseMoment, type IsoDate, type IsoMoment } from "../../audit/dates";
import { caseSheet, readCaseRows } from "../../cases/read-case-rows";
import { certify, drawDay, prepare } from "../../programme/certify";
import { isSameDraw } from "../../programme/drawing-rules";
import { readCertificate, readRule } from "../../programme/read-programme";
import { replaceCase } from "../../programme/replace";
import type { CaseColumns } from "../../programme/rule";
import { verify } from "../../programme/verify";
import { sizeText, verdictText } from "../../report/programme/sample-text";
import { Store } from "../../store/store";
import { pickedFrom, UNREADABLE } from "../cases/picked-file";
import { auditedBy } from "./audited-by";
import { formOf, ruleOf, type RuleForm } from "./rule-form";
import { atFirst, latestOf, NO_RULE, type DrawAsked, type SampleState } from "./sample-state";
import { phrase, phraseOf } from "../../words/phrase";

const ALREADY = phrase("This sample is drawn already, by the same rule, list, day and words.");

/** This minute of a day. */
const drawnOn = (day: IsoDate): IsoMoment => parseMoment(`${day}${minuteOn(new Date()).slice(10)}`) ?? day;

/** A sample from the rule to its certificate, in the order that is fixed; and a certificate that is opened and checked. */
export class SampleRun {
  private readonly store: Store<SampleState>;
  readonly subscribe: Store<SampleState>["subscribe"];
  readonly getState: Store<SampleState>["getState"];

  constructor(private readonly today: () => IsoDate) {
    this.store = new Store<SampleState>(atFirst(today()));
    ({ subscribe: this.subscribe, getState: this.getState } = this.store);
  }

  readonly fill = (form: RuleForm): void => {
    this.become({ form });
  };

  /** A rule that was saved, into the form. */
  readonly openRule = (file: Pick<File, "name" | "text">): Promise<void> =>
    this.busy(async () => {
      const read = readRule(await file.text());
      if (!read.ok) {
        const sentences = read.sentences.join(" ");
        this.refuse(phrase("{name} can’t be used as a rule: {sentences}", { name: file.name, sentences }));
        return;
      }
      const { columns } = read.value;
      this.become({ form: formOf(read.value), columns, wrong: new Map(), ...NO_RULE });
      this.say(phrase("{name} is in the form.", { name: file.name }));
    });

  /** Fixes the rule, if the form says one. Says whether it does. */
  readonly keepRule = (): boolean => {
    const { form, columns } = this.getState();
    const read = ruleOf(form, columns);
    if (!read.ok) {
      this.become({ wrong: read.wrong });
      const wrong = read.wrong.size;
      this.say(
        phraseOf(
          wrong,
          "{count} thing is to be put right in the rule.",
          "{count} things are to be put right in the rule.",
        ),
      );
      return false;
    }
    this.become({ rule: read.rule, wrong: new Map() });
    this.readAgain();
    return true;
  };

  /** Back to the form; the list stays. */
  readonly changeRule = (): void => {
    this.become(NO_RULE);
  };

  readonly pick = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      await this.take(file.name, new Uint8Array(await file.arrayBuffer()));
    });

  readonly chooseSheet = (sheet: string): Promise<void> =>
    this.busy(async () => {
      const { picked } = this.getState();
      if (picked) await this.take(picked.name, picked.bytes, sheet);
    });

  /** What the list calls a column; "" to find it by its usual names. */
  readonly nameColumn = (column: keyof CaseColumns, name: string | readonly string[]): void => {
    const { rule, columns } = this.getState();
    if (!rule) return;
    const { [column]: _, ...others } = columns;
    const next = name.length === 0 ? others : { ...others, [column]: name };
    this.become({ columns: next, rule: { ...rule, columns: next } });
    this.readAgain();
  };

  /** A list that tells when children were last audited. */
  readonly addRegister = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      const read = await auditedBy(file);
      if (!read.ok) {
        this.refuse(`${file.name}: ${read.sentence}`);
        return;
      }
      this.become({ register: { ...read, name: file.name } });
      this.readAgain();
    });

  /** When children were audited by the audits that were read beside this, by number. */
  readonly know = (audits: ReadonlyMap<string, IsoDate>): void => {
    if (audits === this.audits) return;
    this.audits = audits;
    if (this.getState().rule) this.readAgain();
  };

  /** Draws. Says whether there is a certificate now that was not there. */
  readonly draw = async (asked: DrawAsked): Promise<boolean> => {
    const day = this.today();
    // The seed has the day in it, and a page may be left open over night.
    if (this.getState().prepared?.day !== day) this.readAgain();
    const { prepared, read, picked, certificate: before } = this.getState();
    if (!prepared || !read?.ok || !picked || !this.mayLeave()) return false;
    const { because, ...rest } = asked;
    const drawing = { ...rest, drawnAt: drawnOn(day) };
    const made = certify(prepared, drawing);
    if (before && isSameDraw(before, made)) {
      this.refuse(ALREADY);
      return false;
    }
    const certificate = before
      ? certify(prepared, { ...drawing, follows: { fingerprint: before.fingerprint, because } })
      : made;
    if (certificate.draw.drawn.length === 0) {
      this.refuse(phrase("No case of this list is eligible, so nothing was drawn."));
      return false;
    }
    await this.busy(() => {
      const verified = verify(certificate, read.rows);
      this.become({
        certificate,
        shown: true,
        saved: false,
        check: { name: picked.name, verified, list: read, prepared },
      });
      this.say(phrase("Drawn: {size}.", { size: sizeText(certificate) }));
      return Promise.resolve();
    });
    return true;
  };

  readonly openCertificate = (file: Pick<File, "name" | "text">): Promise<void> =>
    this.busy(async () => {
      if (!this.mayLeave()) return;
      const read = readCertificate(await file.text());
      if (!read.ok) {
        const sentences = read.sentences.join(" ");
        this.refuse(
          phrase("{name} can’t be used as a sample certificate: {sentences}", { name: file.name, sentences }),
        );
        return;
      }
      this.become({ certificate: read.value, shown: true, saved: true, check: undefined });
      this.say(phrase("The certificate of {size} is open.", { size: sizeText(read.value) }));
    });

  /** Whether a list gives the children of the certificate, or what differs. */
  readonly checkList = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.busy(async () => {
      const { certificate } = this.getState();
      if (!certificate) return;
      const { rule } = certificate;
      const picked = await pickedFrom(file.name, new Uint8Array(await file.arrayBuffer()));
      const read =
        "sentence" in picked.source
          ? picked.source
          : readCaseRows(picked.source, rule, rule.columns.lastAudited === undefined);
      if (!read.ok) {
        this.refuse(`${file.name}: ${read.sentence}`);
        return;
      }
      const verified = verify(certificate, read.rows);
      const elsewhere = new Map(certificate.auditedElsewhere.map(({ id, on }) => [id, on]));
      const list = { file: file.name, rows: read.rows, elsewhere };
      const prepared = prepare(rule, list, drawDay(certificate));
      this.become({ check: { name: file.name, verified, list: read, prepared } });
      this.say(`${verdictText(certificate, verified)}.`);
    });

  /** Puts the next in order in the place of a case. Says whether it was done. */
  readonly replace = (id: string, because: string): boolean => {
    const { certificate, check } = this.getState();
    if (!certificate) return false;
    const replaced = replaceCase(certificate, { id, because, on: this.today() });
    if (!replaced.ok) {
      this.refuse(
        replaced.why === "none-left"
          ? phrase(
              "{id} can’t be replaced: no case of its group stands ready any more. Draw anew with more replacements.",
              { id },
            )
          : phrase("{id} is not in the sample as it stands, or was picked by hand.", { id }),
      );
      return false;
    }
    this.become({
      certificate: replaced.certificate,
      saved: false,
      ...(check && { check: { ...check, verified: verify(replaced.certificate, check.list.rows) } }),
    });
    this.say(phrase("{by} takes the place of {id}.", { by: replaced.by, id }));
    return true;
  };

  /** Away from the certificate to the rule and the list, to draw anew. */
  readonly drawAnew = (): void => {
    const { certificate } = this.getState();
    if (!certificate) return;
    const { columns } = certificate.rule;
    this.become({ form: formOf(certificate.rule), columns, wrong: new Map(), ...NO_RULE, shown: false });
  };

  readonly backToCertificate = (): void => {
    this.become({ shown: true, fault: undefined });
  };

  readonly isSaved = (): void => {
    this.become({ saved: true });
  };

  /** Away from the certificate, to another sample; one that was not saved stays. Says whether it is closed. */
  readonly close = (): boolean => {
    if (!this.mayLeave()) return false;
    this.become({ certificate: undefined, check: undefined, shown: false, fault: undefined });
    return true;
  };

  /** Whether another certificate may take the place of the one there is: not before that is in a file. */
  private mayLeave(): boolean {
    const { saved, certificate } = this.getState();
    if (!saved)
      this.refuse(
        phrase("The certificate of {name} is not saved yet, and nothing else keeps it. Save it first.", {
          name: certificate?.rule.name ?? phrase("this sample"),
        }),
      );
    return saved;
  }

  readonly refuse = (fault: string): void => {
    this.become({ fault, news: { text: fault } });
  };

  private audits: ReadonlyMap<string, IsoDate> = new Map();

  private async take(name: string, bytes: Uint8Array, sheet?: string): Promise<void> {
    const { source, ...picked } = await pickedFrom(name, bytes, sheet);
    const { columns } = this.getState();
    const rows = "sentence" in source ? source : caseSheet(source, { columns });
    this.become({ picked: { ...picked, rows } });
    this.readAgain();
  }

  private readAgain(): void {
    const { rule, picked, register } = this.getState();
    if (!rule || !picked) return;
    const elsewhere = latestOf(this.audits, register?.audited);
    const read =
      "sentence" in picked.rows ? picked.rows : readCaseRows(picked.rows, rule, elsewhere.size > 0);
    if (!read.ok) {
      this.become({ read, prepared: undefined });
      this.say(read.sentence);
      return;
    }
    const prepared = prepare(read.rule, { file: picked.name, rows: read.rows, elsewhere }, this.today());
    this.become({ read, prepared });
    this.say(
      `${phraseOf(read.rows.length, "{count} row read.", "{count} rows read.")} ${phraseOf(prepared.sifted.eligible.length, "{count} child is eligible.", "{count} children are eligible.")}`,
    );
  }

  /** Does something that may take a while, once the page has said so. */
  private async busy(work: () => Promise<void>): Promise<void> {
    this.become({ busy: true, fault: undefined });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    await work().catch(() => {
      this.refuse(UNREADABLE);
    });
    this.become({ busy: false });
  }

  private say(text: string): void {
    this.become({ news: { text } });
  }

  private become(part: Partial<SampleState>): void {
    this.store.update((state) => ({ ...state, ...part }));
  }
}
