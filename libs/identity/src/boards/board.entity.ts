import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Sharing } from '../sharing';
import type { BoardTile } from './board';

@Entity('board')
export class BoardEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  sharing!: Sharing;

  @Column({ type: 'jsonb' })
  tiles!: BoardTile[];

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
