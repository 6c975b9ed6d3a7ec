import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useForm } from "./form-context";

interface AddPartProps {
  /** What is added: "detail". */
  readonly what: string;
  readonly onAdd: () => void;
}

/** Adds a part at the end of its list. */
export function AddPart({ what, onAdd }: AddPartProps) {
  const { say } = useForm();
  const one = what === "guidance" ? "guidance" : `a ${what}`;
  return (
    <div>
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          onAdd();
          say(`${what === "guidance" ? "New" : "A new"} ${what} stands at the end.`);
        }}
      >
        Add {one}
      </Button>
    </div>
  );
}
