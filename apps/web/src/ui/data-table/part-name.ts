import { createContext } from 'react';

/** Name of the part of the page around a table: of two landmarks with one name, people would not know which is which. */
export const PartName = createContext('');
