using System.Security.Cryptography.X509Certificates;
using BackOfficeBot.Channel.Auth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.Auth;

public sealed class BotOptionsValidationTests
{
    [Fact]
    public void What_is_missing_or_wrong_is_said_with_what_to_set()
    {
        (string Settings, string Says)[] cases =
        [
            ("", "Set Bot:AppId"),
            ("Bot:AppId=a", "Set Bot:TenantId"),
            ("Bot:AppId=a;Bot:TenantId=t", "Set Bot:ClientSecret or Bot:CertificatePath"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:CertificatePath=/nowhere.pfx", "Bot:CertificatePath names a file that is not there"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:OAuthConnection=", "Set Bot:OAuthConnection"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:Scope=", "Set Bot:Scope"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:Issuer=", "Set Bot:Issuer"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:OpenIdMetadata=http://example.org/x", "Bot:OpenIdMetadata must be an https address"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:TokenServiceUrl=nonsense", "Bot:TokenServiceUrl must be an https address"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:TokenEndpoint=https://example.org/token", "Bot:TokenEndpoint must be an address on this machine"),
            ("Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s;Bot:Timeout=00:10:00", "Bot:Timeout must lie between"),
        ];
        Assert.All(cases, c => Assert.Contains(c.Says, Failure(c.Settings), StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_cannot_be_used_is_found_at_start()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (pfx, pem, nonsense) = (Path.Combine(folder.FullName, "bot.pfx"), Path.Combine(folder.FullName, "bot.pem"), Path.Combine(folder.FullName, "no.pfx"));
        using (var made = BotCredentialsTests.SelfSigned())
        {
            File.WriteAllBytes(pfx, made.Export(X509ContentType.Pfx, "word"));
            File.WriteAllText(pem, made.ExportCertificatePem());
        }
        File.WriteAllText(nonsense, "nonsense");

        Assert.Equal("", Failure($"Bot:AppId=a;Bot:TenantId=t;Bot:CertificatePath={pfx};Bot:CertificatePassword=word"));
        foreach (var settings in new[] { $"{pfx};Bot:CertificatePassword=another", pem, nonsense })
            Assert.Contains("without a readable private key", Failure("Bot:AppId=a;Bot:TenantId=t;Bot:CertificatePath=" + settings), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Each_kind_of_credential_will_do()
    {
        string[] good = ["Bot:AppId=a;Bot:TenantId=t;Bot:ClientSecret=s", "Bot:AppId=a;Bot:AppType=MultiTenant;Bot:ClientSecret=s", "Bot:AppId=a;Bot:TenantId=t;Bot:AppType=ManagedIdentity"];
        Assert.All(good, settings => Assert.Equal("", Failure(settings)));
    }

    [Fact]
    public void Nobody_is_let_in_without_a_token_by_accident()
    {
        (string Settings, string Environment, string Says)[] cases =
        [
            ("Bot:AllowAnonymous=true", "Production", "works in Development only"),
            ("Bot:AllowAnonymous=true", "Staging", "works in Development only"),
            ("Bot:AllowAnonymous=true;urls=http://0.0.0.0:3978", "Development", "works on this machine only"),
            ("Bot:AllowAnonymous=true;urls=http://localhost:3978,http://*:80", "Development", "works on this machine only"),
            ("Bot:AllowAnonymous=true;urls=http://+:3978", "Development", "works on this machine only"),
            ("Bot:AllowAnonymous=true;http_ports=8080", "Development", "works on this machine only"),
            ("Bot:AllowAnonymous=true;Kestrel:Endpoints:A:Url=https://bot.example", "Development", "works on this machine only"),
        ];
        Assert.All(cases, c => Assert.Contains(c.Says, Failure(c.Settings, c.Environment), StringComparison.Ordinal));
        Assert.Contains("Set Bot:ClientSecret", Failure("Bot:AllowAnonymous=true;Bot:AppId=a;Bot:TenantId=t", "Development"), StringComparison.Ordinal);
        Assert.Equal("", Failure("Bot:AllowAnonymous=true;urls=http://localhost:3978,http://127.0.0.1:80", "Development"));
    }

    private static string Failure(string settings, string environment = "Production")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('=', 2)).Select(s => new KeyValuePair<string, string?>(s[0], s[0] == "urls" ? s[1].Replace(',', ';') : s[1]))).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostEnvironment(environment)).AddBotChannel(configuration).BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<BotOptions>>().Value;
            return "";
        }
        catch (OptionsValidationException e)
        {
            return e.Message;
        }
    }

    private sealed class HostEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "/";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
