import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { minWidth: 0, width: "100%" },
  chosen: { minWidth: 0, textOverflow: "ellipsis" },
});

/** A list to choose from, never wider than its place: a long choice ends in dots. */
export function List(props: Omit<SelectProps, "className">) {
  const styles = useStyles();
  return <Select {...props} className={styles.list} select={{ className: styles.chosen }} />;
}
