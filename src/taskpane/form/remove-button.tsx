import { Button } from "@fluentui/react-components";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { useForm } from "./form-context";
import { idsAfter } from "./part-names";
import { phrase } from "../../words/phrase";

interface TakeOutProps {
  readonly part: string;
  readonly name: string;
  /** The list it stands in. */
  readonly among: readonly { readonly key: string }[];
  /** The id that takes the focus where the list has nothing else. */
  readonly otherwise: string;
}

/** Takes a part out of the draft; its text is kept with what is not placed. */
export function RemoveButton({ part, name, among, otherwise }: TakeOutProps) {
  const { work, say } = useForm();
  return (
    <div>
      <Button
        size="small"
        aria-label={phrase("Take it out: {name}", { name: quoted(name) })}
        onClick={() => {
          work.edit({ do: "remove", key: part });
          say(phrase("{name} is taken out. It is kept at the end.", { name: quoted(name) }));
          focusLater(...idsAfter(among, part, otherwise));
        }}
      >
        {phrase("Take it out")}
      </Button>
    </div>
  );
}
