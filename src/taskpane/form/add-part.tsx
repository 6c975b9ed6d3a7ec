import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useForm } from "./form-context";
import { phrase } from "../../words/phrase";

interface AddPartProps {
  /** What is added: "detail". */
  readonly what: string;
  readonly onAdd: () => void;
}

/** Adds a part at the end of its list. */
export function AddPart({ what, onAdd }: AddPartProps) {
  const { say } = useForm();
  const some = what === phrase("guidance");
  return (
    <div>
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          onAdd();
          say(phrase(some ? "New {what} stands at the end." : "A new {what} stands at the end.", { what }));
        }}
      >
        {phrase(some ? "Add {what}" : "Add {a} {what}", { a: "a", what })}
      </Button>
    </div>
  );
}
