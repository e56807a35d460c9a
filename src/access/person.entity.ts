import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone who may sign in, as the trail names them: by an id that says nothing. Its row stays for ever. */
@Entity('people')
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid' })
  readonly id!: string;

  @Column({ type: 'timestamp with time zone' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamp with time zone', nullable: true })
  readonly erasedAt!: Date | null;
}
