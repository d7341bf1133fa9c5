import { exact } from "../../domain/kernel/exact";
import type { GradeRatios } from "../../domain/workforce/gradePosts";
import { latest } from "./latest";
import grades from "./grades.json";

const structure = latest(grades);

/** The structure of professional posts in public institutions. */
export const gradeRatios: GradeRatios = {
  levels: structure.levels.map(exact),
  grades: structure.grades.map((level) => level.map(exact)),
};
