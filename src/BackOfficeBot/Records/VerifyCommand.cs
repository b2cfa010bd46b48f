using BackOfficeBot.Operation;

namespace BackOfficeBot.Records;

/// "verify-history", for the administrator: says whether the records of one organisation, or of all, are what their histories say. Ends with 0 where they are, with 1 where not,
/// with 2 where it could not look. The database is taken as it is: nothing is migrated, nothing is written.
internal static class VerifyCommand
{
    public const string Name = "verify-history";

    public static readonly Shape Shape = new("verify-history [--organisation ID] [--language it|en]", ["organisation"], []);

    public static Task<int> RunAsync(string[] words, TextWriter output) => Operate.RunAsync(words, Shape, output, async (arguments, t) =>
    {
        using var host = Operate.Storage(arguments.Settings);
        var database = await Operate.OpenAsync(host.Services, t);
        var verdict = await new OfficeVerifier(database).VerifyAsync(await Operate.OrganisationsAsync(database, arguments["organisation"], t), output.WriteLineAsync);
        await output.WriteLineAsync(t.Verified(verdict.Records, verdict.Events, verdict.Findings));
        return verdict.Findings == 0 ? 0 : 1;
    });
}
