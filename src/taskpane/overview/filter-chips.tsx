import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedFilter, OverviewFilter } from "../../overview/filter";
import { choiceName, filterName, filterText } from "../../report/overview-screen/filter-text";
import { useMenuStyles } from "../parts/use-menu-styles";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  chip: { minWidth: 0, borderRadius: "16px", fontWeight: tokens.fontWeightRegular },
  set: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  menu: { maxHeight: "60vh", overflowY: "auto" },
});

interface FilterChipsProps {
  readonly templates: readonly { readonly id: string; readonly title: string; readonly audits: number }[];
  readonly template: string;
  readonly onTemplate: (id: string) => void;
  readonly offered: readonly OfferedFilter[];
  readonly filter: OverviewFilter;
  readonly onFilter: (filter: OverviewFilter) => void;
}

/** Which audits the figures are of: chips that open lists. One that is set is tinted, bold and outlined. */
export function FilterChips({
  templates,
  template,
  onTemplate,
  offered,
  filter,
  onFilter,
}: FilterChipsProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const menu = useMenuStyles();
  const chosen = templates.find(({ id }) => id === template);
  // Its lists open in it, where whoever goes by landmarks finds them.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  if (templates.length < 2 && offered.length === 0) return null;
  return (
    <div
      ref={setBar}
      className={mergeClasses(shared.row, shared.hiddenOnPaper)}
      role="group"
      aria-label={phrase("Filters")}
    >
      {offered.map((each) => {
        const set = filter[each.id] ?? [];
        return (
          <Menu
            mountNode={bar}
            positioning={{ autoSize: "height" }}
            key={each.id}
            checkedValues={{ [each.id]: [...set] }}
            onCheckedValueChange={(_, { checkedItems }) => {
              onFilter({ ...filter, [each.id]: checkedItems });
            }}
          >
            <MenuTrigger disableButtonEnhancement>
              <MenuButton size="small" className={mergeClasses(styles.chip, set.length > 0 && styles.set)}>
                {filterText(each, set)}
              </MenuButton>
            </MenuTrigger>
            <MenuPopover className={mergeClasses(menu.list, styles.menu)}>
              <MenuList aria-label={filterName(each)}>
                {each.choices.map((choice) => (
                  <MenuItemCheckbox key={choice.id} name={each.id} value={choice.id}>
                    {`${choiceName(each, choice)} (${choice.audits})`}
                  </MenuItemCheckbox>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        );
      })}
      {templates.length > 1 && (
        <Menu
          mountNode={bar}
          positioning={{ autoSize: "height" }}
          checkedValues={{ template: [template] }}
          onCheckedValueChange={(_, { checkedItems: [id] }) => {
            if (id !== undefined) onTemplate(id);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" className={mergeClasses(styles.chip, styles.set)}>
              {phrase("Template: {title}", { title: chosen?.title ?? "" })}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover className={mergeClasses(menu.list, styles.menu)}>
            <MenuList aria-label={phrase("Template")}>
              {templates.map(({ id, title, audits }) => (
                <MenuItemRadio key={id} name="template" value={id}>
                  {`${title} (${audits})`}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {Object.values(filter).some((set) => set.length > 0) && (
        <button
          type="button"
          className={shared.words}
          onClick={() => {
            onFilter({});
          }}
        >
          {phrase("Show all")}
        </button>
      )}
    </div>
  );
}
