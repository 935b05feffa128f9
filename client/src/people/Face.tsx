import { classes } from '../ui/classes.ts';
import { variables } from '../ui/variables.ts';
import { initial } from './initial.ts';
import style from './people.module.css';

/** A person's colour and first letter; paler while they are not here. */
export function Face({
  person,
  isAway = false,
}: {
  person: { name: string; colour: string };
  isAway?: boolean;
}) {
  return (
    <span
      className={classes(style.face, isAway && style.away)}
      style={variables({ of: person.colour })}
      aria-hidden="true"
    >
      {initial(person.name)}
    </span>
  );
}
