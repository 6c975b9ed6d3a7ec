import { together } from "../support/together";

together("templates", "manifest", "release");
