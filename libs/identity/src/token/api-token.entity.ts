import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Grant } from '../account/role';

@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** SHA-256 of the token; only its holder knows the token. */
  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  /** Null: everything the owner has; the same for divisions and units. */
  @Column({ type: 'text', array: true, nullable: true })
  grants!: Grant[] | null;

  @Column({ type: 'text', array: true, nullable: true })
  divisions!: string[] | null;

  @Column({ type: 'integer', array: true, nullable: true })
  units!: number[] | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
