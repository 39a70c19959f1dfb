/** Messages between Office.js and its host, as `OfficeExtension.HostBridge` sends them (JSON text both ways). */

export interface RequestMessage {
  id: number;
  /** 1 = request. */
  type: number;
  flags: number;
  message: { url: string; method: string; headers: Record<string, string>; body: RequestBody };
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export const ObjectPathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside `Arguments`: the path's id where the argument is an object. */
  ReferencedObjectPathIds?: unknown[];
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  QueryInfo?: QueryInfo;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    HttpStatusCode: number;
    ActionIndex?: number;
  };
}

export interface EventEntry {
  /** 65536 = an event. */
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** JSON text of the event's arguments. */
  message: string;
}
