import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Sharing } from '../sharing';

@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  query!: string;

  @Column({ type: 'text' })
  sharing!: Sharing;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
