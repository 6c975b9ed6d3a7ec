import { together } from "../support/together";

together("word", "workbench");
