import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionEntity {
  /** SHA-256 of the token; only its holder knows the token. */
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  /** The name of a session in lists. */
  @Column({ type: 'uuid', generated: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'last_used_at' })
  lastUsedAt!: Date;

  @Column({ type: 'text' })
  agent!: string;

  @Column({ type: 'text', nullable: true })
  network!: string | null;

  /** Opened with the provider, not with a password of this product. */
  @Column({ type: 'boolean', name: 'is_of_provider' })
  isOfProvider!: boolean;

  /** When it has last shown a code of the second factor, or the person was asked by the provider. */
  @Column({ type: 'timestamptz', name: 'proved_at', nullable: true })
  provedAt!: Date | null;
}
