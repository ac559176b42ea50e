import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Grant } from './role';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  username!: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash!: string;

  @Column({ type: 'text', array: true })
  roles!: Grant[];

  /** Twelve-digit codes. */
  @Column({ type: 'text', array: true })
  divisions!: string[];

  /** Ids of reporting units. */
  @Column({ type: 'integer', array: true })
  units!: number[];

  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'one_time_until', nullable: true })
  oneTimeUntil!: Date | null;

  @Column({ type: 'timestamptz', name: 'break_glass_until', nullable: true })
  breakGlassUntil!: Date | null;

  @Column({ type: 'timestamptz', name: 'vouched_until', nullable: true })
  vouchedUntil!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'text', name: 'created_by', nullable: true })
  createdBy!: string | null;
}
