namespace BackOfficeBot.Skills.Approvals.Templates;

/// What can be wrong with an entry of the authority table.
internal enum AuthorityFlaw { Person, Template, UpTo, Days, Deputy, OwnDeputy }

/// The rules of an entry, the same for one that is configured and one that an administrator writes on a card.
internal static class AuthorityRules
{
    public const int MostEntries = 200;

    public static IEnumerable<AuthorityFlaw> Flaws(AuthorityOptions entry, Func<string, bool> isTemplate)
    {
        if (!TemplateRules.IsId(entry.Id) || string.IsNullOrWhiteSpace(entry.Name))
            yield return AuthorityFlaw.Person;
        if (entry.Template is { } template && !isTemplate(template))
            yield return AuthorityFlaw.Template;
        if (entry.UpTo <= 0)
            yield return AuthorityFlaw.UpTo;
        if (entry.To < entry.From)
            yield return AuthorityFlaw.Days;
        if (entry.DeputyId is { } deputy && (!TemplateRules.IsId(deputy) || string.IsNullOrWhiteSpace(entry.DeputyName)))
            yield return AuthorityFlaw.Deputy;
        if (entry.DeputyId == entry.Id)
            yield return AuthorityFlaw.OwnDeputy;
    }
}
