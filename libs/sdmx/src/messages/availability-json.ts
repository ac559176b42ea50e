import { AGENCY, dataflowId, urnOf, VERSION } from '../model/artefacts';
import { dimensionIds, type DimensionId } from '../model/components';
import type { FlowData } from './data-json';
import { linkTo, metaOf, named, type MessageContext } from './header';

const constraintName = { zh: '现有数据', en: 'Available data' };

const constraintOf = (
  { flow, observations }: FlowData,
  ids: readonly DimensionId[],
  context: MessageContext,
) => {
  const id = `CR_${dataflowId(flow.report)}`;
  return {
    id,
    agencyID: AGENCY,
    version: VERSION,
    ...named(constraintName, context),
    links: [linkTo('dataconstraint', id, 'self')],
    role: 'Actual',
    constraintAttachment: { dataflows: [urnOf('dataflow', dataflowId(flow.report))] },
    cubeRegions: [
      {
        include: true,
        keyValues: ids.map((component) => ({
          id: component,
          values: [...new Set(observations.map(({ dimensions }) => dimensions[component]))].sort(),
        })),
      },
    ],
  };
};

/** What there is for a query: the values of each dimension (`component`: `*` or one), as data constraints. */
export const availabilityMessage = (
  flows: readonly FlowData[],
  component: DimensionId | '*',
  context: MessageContext,
): object => ({
  meta: metaOf('structure', context),
  data: {
    dataConstraints: flows.map((data) =>
      constraintOf(data, component === '*' ? dimensionIds : [component], context),
    ),
  },
});
