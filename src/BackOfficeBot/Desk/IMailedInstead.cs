using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What is no kind of work and yet told by mail, where its person cannot be written to.
internal interface IMailedInstead
{
    string Kind { get; }

    /// Null where there is nothing to tell.
    Task<InsteadMail?> OfAsync(Record record, CancellationToken ct);
}

/// <param name="Key">Of what there is one mail at most.</param>
/// <param name="Body">For the name of a person, in one language.</param>
internal sealed record InsteadMail(string PersonId, string Key, Func<string, string, string> Body);
