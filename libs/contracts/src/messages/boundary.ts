import type { MessageText } from './message';

/** Messages about imported boundaries of divisions. Places are longitude and latitude in degrees. */
export const boundaryMessages = {
  'BOUNDARY.APPROVAL': {
    status: 400,
    zh: '审图号“{value}”不对。没有审图号的地图不能导入。应写成 GS(2026)0001号、GS京(2026)0001号 或 黔S(2026)001号，年份不晚于今年。',
    en: 'Approval number "{value}" is wrong, and no map is imported without one. Write GS(2026)0001号, GS京(2026)0001号 or 黔S(2026)001号, of a year that is not to come.',
  },
  'BOUNDARY.TOO_LARGE': {
    status: 413,
    zh: '地图文件超过 {limit}。请只留本地需要的区划，或减少坐标的个数。',
    en: 'The file is larger than {limit}. Keep the divisions that are needed here alone, or fewer positions.',
  },
  'BOUNDARY.NOT_GEOJSON': {
    status: 422,
    zh: '这不是 GeoJSON 文件：应为一个 FeatureCollection，里面至少有一个 Feature。',
    en: 'This is no GeoJSON file: it has to be a FeatureCollection of at least one Feature.',
  },
  'BOUNDARY.TOO_MANY_FEATURES': {
    status: 422,
    zh: '区划超过 {limit} 个，请只留本地需要的。',
    en: 'There are more than {limit} divisions; keep those that are needed here.',
  },
  'BOUNDARY.TOO_MANY_POSITIONS': {
    status: 422,
    zh: '坐标超过 {limit} 个。页面用不到这样细，请先简化。',
    en: 'There are more than {limit} positions. No page needs that many; simplify the map before.',
  },
  'BOUNDARY.NOT_FEATURE': {
    status: 422,
    zh: '这一项不是 Feature。',
    en: 'This is no Feature.',
  },
  'BOUNDARY.CODE': {
    status: 422,
    zh: '属性 code 是“{value}”，应为 6、9 或 12 位区划代码。',
    en: 'Property code is "{value}"; it has to be the 6, 9 or 12 digits of a division.',
  },
  'BOUNDARY.UNKNOWN_CODE': {
    status: 422,
    zh: '区划登记里没有代码“{value}”。',
    en: 'The register of divisions has no code "{value}".',
  },
  'BOUNDARY.REPEATED': {
    status: 422,
    zh: '代码“{value}”在第 {first} 项（从 0 数起）已经有了，一个区划只写一项。',
    en: 'Code "{value}" is that of feature {first} already (counted from 0); a division has one feature.',
  },
  'BOUNDARY.GEOMETRY': {
    status: 422,
    zh: '图形应为 Polygon 或 MultiPolygon，并且有坐标。',
    en: 'The geometry has to be a Polygon or MultiPolygon with coordinates.',
  },
  'BOUNDARY.SHORT_RING': {
    status: 422,
    zh: '第 {ring} 个环不足 4 个坐标。',
    en: 'Ring {ring} has fewer than 4 positions.',
  },
  'BOUNDARY.POSITION': {
    status: 422,
    zh: '第 {ring} 个环的第 {position} 个坐标 {value} 不在中国范围内。应为经度（73 至 136）在前、纬度（3 至 54）在后，以度为单位。',
    en: 'Position {position} of ring {ring}, {value}, is not in China. Write longitude (73 to 136) first, then latitude (3 to 54), in degrees.',
  },
  'BOUNDARY.OPEN_RING': {
    status: 422,
    zh: '第 {ring} 个环没有闭合：最后一个坐标应与第一个相同。',
    en: 'Ring {ring} is not closed: its last position has to be the first one.',
  },
  'BOUNDARY.CROSSES_ITSELF': {
    status: 422,
    zh: '边界在 {at} 与自己相交、重叠，或围不成面。',
    en: 'The boundary crosses or covers itself, or has no surface, at {at}.',
  },
  'BOUNDARY.RINGS': {
    status: 422,
    zh: '{at} 处环的位置不对：洞应在外环之内，外环之间不能包含。',
    en: 'Rings are misplaced at {at}: holes lie in their outer ring, outer rings not in each other.',
  },
  'BOUNDARY.OVERLAP': {
    status: 422,
    zh: '与 {other} 重叠 {area} 公顷，在 {at}。最多容许 1 公顷。',
    en: 'It overlaps {other} by {area} ha at {at}; 1 ha is tolerated.',
  },
  'BOUNDARY.GAP': {
    status: 422,
    zh: '{parent} 的下级之间空着 {area} 公顷，在 {at}。最多容许 1 公顷。',
    en: 'The parts of {parent} leave a gap of {area} ha at {at}; 1 ha is tolerated.',
  },
  'BOUNDARY.OUTSIDE': {
    status: 422,
    zh: '{parent} 的下级超出它的边界 {area} 公顷，在 {at}。最多容许 1 公顷。',
    en: 'The parts of {parent} reach beyond it by {area} ha at {at}; 1 ha is tolerated.',
  },
  'BOUNDARY.TANGLED': {
    status: 422,
    zh: '它和旁边区划的边界贴得太近又不相同，无法比较。请让相邻的区划共用同样的坐标。',
    en: 'Its borders and those beside it run too close to each other to be compared; give neighbours the same positions.',
  },
  'BOUNDARY.NONE': {
    status: 404,
    zh: '没有导入过边界图，没有什么可撤下的。',
    en: 'No map of boundaries is imported; there is nothing to take down.',
  },
  'BOUNDARY.MISSING': {
    status: 422,
    zh: '缺少{division}：同一上级的区划有一个，就要有全部。',
    en: '{division} is missing: where a division has a boundary, so have all beside it.',
  },
} as const satisfies Record<string, MessageText>;
