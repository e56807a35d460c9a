import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is personal about a person, apart from all else, so that it can be erased. */
@Entity('person_details')
@Index('person_details_subject', ['issuer', 'subject'], { unique: true })
export class PersonDetailsEntity {
  @PrimaryColumn({ type: 'uuid' })
  readonly person!: string;

  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ type: 'text', nullable: true })
  readonly email!: string | null;

  /** Whose tokens name the person, and as what; null where they sign in by keys. */
  @Column({ type: 'text', nullable: true })
  readonly issuer!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly subject!: string | null;
}
