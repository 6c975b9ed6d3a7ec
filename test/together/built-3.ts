import { builtTogether } from "../support/together";

builtTogether(3);
