using System.Text.Encodings.Web;
using System.Text.Json;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Entra;

/// <summary>The pages on which somebody signs in and agrees to what the bot asks for.</summary>
internal static class SignInPages
{
    public static void Map(RouteGroupBuilder login)
    {
        login.MapGet("/signin", (string session, SignIns signIns, OfficeState office) =>
            signIns.Find(session) is { } begun ? Html(ChooseAccount(begun, office)) : Expired());
        login.MapGet("/consent", (string session, string account, SignIns signIns, OfficeState office) =>
            signIns.Find(session) is { } begun && office.Person(account) is { } person ? Html(AskConsent(begun, person)) : Expired());
        login.MapPost("/consent", AcceptAsync).DisableAntiforgery();
        login.MapDelete("/consents/{person}", (string person, SignIns signIns, OfficeState office) =>
        {
            if (office.Person(person) is not { } found) return Results.NotFound();
            signIns.Withdraw(found.Id);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> AcceptAsync(HttpRequest request, SignIns signIns, OfficeState office, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        return signIns.Find(form["session"].ToString()) is { } begun && office.Person(form["account"]) is { } person
            ? Html(Done(signIns.Complete(begun, person), person))
            : Expired();
    }

    private static string ChooseAccount(SignIns.Session session, OfficeState office)
    {
        var t = Texts(office.Person(session.UserId)?.Locale);
        var people = office.People.Where(person => !person.IsShared).OrderByDescending(person => person.TeamsId == session.UserId).ThenBy(person => person.Name, StringComparer.Ordinal);
        var rows = string.Concat(people.Select(person =>
            $"<li><a href=\"/login/consent?session={session.Id}&amp;account={person.Id}\"><b>{E(person.Name)}</b><span>{E(person.Mail)}</span></a></li>"));
        return Page(t.Language, t.Choose, $"<p>{t.ToGoOn}</p><ul class=\"accounts\">{rows}</ul>");
    }

    private static string AskConsent(SignIns.Session session, Person person)
    {
        var t = Texts(person.Locale);
        var scopes = string.Concat(SignIns.Scopes.Select(scope => $"<li>{E(scope)}</li>"));
        return Page(t.Language, t.Requested, $"""
            <p>{E(person.Mail)}</p><p><b>BackOfficeBot</b> {t.Wants}</p><ul class="scopes">{scopes}</ul>
            <form method="post" action="/login/consent"><input type="hidden" name="session" value="{session.Id}"><input type="hidden" name="account" value="{person.Id}">
            <button type="button" onclick="window.close()">{t.Cancel}</button> <button class="primary">{t.Accept}</button></form>
            """);
    }

    private static string Done(SignIns.Session session, Person person)
    {
        var t = Texts(person.Locale);
        return Page(t.Language, t.Done, $$"""
            <p>{{t.Code}}</p><p class="code">{{session.Code}}</p><p>{{t.Close}}</p>
            <script>window.opener?.postMessage({ type: 'signed-in', code: {{JsonSerializer.Serialize(session.Code)}} }, location.origin)</script>
            """);
    }

    private static IResult Expired() => Results.Content(
        Page("it", "Accesso scaduto / Sign-in expired", "<p>Chiudi la finestra e premi di nuovo Accedi.</p><p lang=\"en\">Close this window and press Sign in again.</p>"), "text/html; charset=utf-8", statusCode: 410);

    private static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");

    private static string Page(string language, string title, string body) =>
        $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><link rel=\"stylesheet\" href=\"/css/login.css\"></head><body><main><p class=\"org\">Valdoro &amp; Partner</p><h1>{title}</h1>{body}</main></body></html>";

    private static string E(string text) => HtmlEncoder.Default.Encode(text);

    private sealed record PageTexts(string Language, string Choose, string ToGoOn, string Requested, string Wants, string Cancel, string Accept, string Done, string Code, string Close);

    private static PageTexts Texts(string? locale) => locale?.StartsWith("it", StringComparison.Ordinal) == true
        ? new("it", "Scegli un account", "per continuare con BackOfficeBot", "Autorizzazioni richieste", "chiede di poter usare a tuo nome:", "Annulla", "Accetta", "Accesso completato",
            "Se la finestra non si chiude da sola, scrivi questo codice nella chat:", "Puoi chiudere la finestra.")
        : new("en", "Pick an account", "to continue to BackOfficeBot", "Permissions requested", "would like to use on your behalf:", "Cancel", "Accept", "You are signed in",
            "If this window does not close by itself, type this code into the chat:", "You may close this window.");
}
