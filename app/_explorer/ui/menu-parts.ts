// The parts of menus, in a file of their own so that they can come later than the buttons that open them.
export { DropdownMenu } from 'radix-ui'
