using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

/// Says at start what is wrong with the section Staff, and what to set.
internal sealed class StaffValidation : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options)
    {
        List<string> wrong = [.. Ids("Staff:Administrators", options.Administrators)];
        for (var i = 0; i < options.Domains.Count; i++)
            if (Uri.CheckHostName(options.Domains[i]) != UriHostNameType.Dns || !options.Domains[i].Contains('.', StringComparison.Ordinal))
                wrong.Add($"Staff:Domains:{i}: \"{options.Domains[i]}\" is no mail domain, such as firm.example.");
        for (var i = 0; i < options.Departments.Count; i++)
            wrong.AddRange(Department($"Staff:Departments:{i}", options.Departments[i], options));
        for (var i = 0; i < options.Deputies.Count; i++)
            wrong.AddRange(Deputy($"Staff:Deputies:{i}", options.Deputies[i]));
        for (var i = 0; i < options.Readers.Count; i++)
        {
            if (!Reference.IsKind(options.Readers[i].Kind))
                wrong.Add($"Staff:Readers:{i}:Kind must be a kind of record, such as CALL.");
            wrong.AddRange(Ids($"Staff:Readers:{i}:Ids", options.Readers[i].Ids));
        }
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Department(string at, DepartmentOptions department, StaffOptions all)
    {
        if (string.IsNullOrWhiteSpace(department.Name))
            yield return $"{at}:Name must be set: the office as people call it, such as Amministrazione.";
        else if (all.Departments.SelectMany(d => d.AlsoCalled.Prepend(d.Name)).Count(n => NameLikeness.Same(n.Trim(), department.Name.Trim())) > 1)
            yield return $"{at}:Name: there is another office called {department.Name}.";
        if (department.MemberIds.Count == 0)
            yield return $"{at}:MemberIds must name at least one person, by the object id in Entra.";
        foreach (var sentence in Ids($"{at}:MemberIds", department.MemberIds).Concat(department.HeadId is { } head ? Ids($"{at}:HeadId", [head]) : []))
            yield return sentence;
    }

    private static IEnumerable<string> Deputy(string at, DeputyOptions deputy)
    {
        foreach (var sentence in Ids($"{at}:Id", [deputy.Id]).Concat(Ids($"{at}:DeputyId", [deputy.DeputyId])))
            yield return sentence;
        if (deputy.Id == deputy.DeputyId)
            yield return $"{at}: nobody stands in for oneself.";
        if (string.IsNullOrWhiteSpace(deputy.Name) || string.IsNullOrWhiteSpace(deputy.DeputyName))
            yield return $"{at}: Name and DeputyName must be set: they stand on the cards.";
        if (deputy.To < deputy.From)
            yield return $"{at}:To must not be before From.";
    }

    private static IEnumerable<string> Ids(string at, IReadOnlyList<string> ids) =>
        ids.Where(id => !Guid.TryParseExact(id, "D", out _)).Select(id => $"{at}: {id} is no object id of Entra, such as 12345678-1234-1234-1234-123456789012.");
}
