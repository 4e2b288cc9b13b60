// Names in their parts, and what people do by the words of their roles.
import { describe, expect, it } from 'vitest'
import { organizationKey, organizationLetters, shortForm } from '../../lib/identity/organization-name'
import { middlesFit, parsePersonName } from '../../lib/identity/person-name'
import { goTogether, roleClasses } from '../../lib/identity/role-class'

describe('a person’s name', () => {
  it.each([
    ['Hester van der Laan', 'hester', '', 'van der laan'],
    ['J. R. Castellane', 'j', 'r', 'castellane'],
    ['J.R. Castellane', 'j', 'r', 'castellane'],
    ['Castellane, John', 'john', '', 'castellane'],
    ['Karim al-Sanari', 'karim', '', 'sanari'],
    ['Karim Al Sanari', 'karim', '', 'sanari'],
    ['al-Sanari', '', '', 'sanari'],
    ['de Wit', '', '', 'de wit'],
    ['Ben Holt', 'ben', '', 'holt'],
    ['Maurice Adeyemi-Clarke', 'maurice', '', 'adeyemi clarke'],
    ['Mei-Lin Abara', 'mei lin', '', 'abara'],
    ['John Holt Jr.', 'john', 'jr', 'holt'],
    ['Daʿud Tarif', 'daud', '', 'tarif'],
  ])('%s', (name, given, middles, surname) => {
    expect(parsePersonName(name)).toMatchObject({ given, surname })
    expect(parsePersonName(name)?.middles.join(' ')).toBe(middles)
  })

  it('may be short for others', () => {
    expect(parsePersonName('Bill Holt')?.fullGiven).toEqual(['william'])
    expect(parsePersonName('Jack Holt')?.fullGiven).toEqual(['john', 'jack'])
    expect(parsePersonName('Sam Holt')?.fullGiven).toEqual(['samantha', 'samuel'])
  })

  it.each([
    [[], ['jane'], true],
    [['j'], ['jane'], true],
    [['mary', 'j'], ['mary', 'jane'], true],
    [['mary'], ['jane'], false],
    [['jr'], ['j'], false],
    [['jr'], [], true],
  ])('further names %j and %j', (a, b, fit) => {
    expect(middlesFit(a, b)).toBe(fit)
    expect(middlesFit(b, a)).toBe(fit)
  })
})

describe('an organization’s name', () => {
  it.each([
    ['The Smith & Sons Company', 'smith sons'],
    ['Smith and Sons', 'smith sons'],
    ['Brandt Marine Ltd.', 'brandt marine'],
    ['World Tide Organisation', 'world tide organization'],
    ['The Company', 'company'],
  ])('%s', (name, key) => {
    expect(organizationKey(name)).toBe(key)
  })

  it.each([
    ['KDA', 'kda'],
    ['K.D.A.', 'kda'],
    ['Nato', null],
    ['KDA News', null],
  ])('the short form %s', (name, letters) => {
    expect(shortForm(name)).toBe(letters)
  })

  it('has letters', () => {
    expect(organizationLetters('Union of Dock and Lock Workers')).toBe('udlw')
  })
})

describe('what people do', () => {
  it.each([
    ['waterways minister of Marenda', ['state']],
    ['former deputy director of the dam', []],
    ['Vice Adm. (ret.)', ['state']],
    ['goalkeeper', ['sport']],
    ['driver of the minister', ['trade']],
    ['professor emerita', ['science']],
  ])('%s', (role, classes) => {
    expect(roleClasses([role])).toEqual(classes)
  })

  it('goes together in one life, or hardly', () => {
    expect(goTogether('state', 'law')).toBe(true)
    expect(goTogether('law', 'state')).toBe(true)
    expect(goTogether('state', 'sport')).toBe(false)
  })
})
