using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecordsByPersonAndWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CardCopies",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardCopies", x => new { x.Organisation, x.ConversationId, x.ActivityId });
                    table.ForeignKey(
                        name: "FK_CardCopies_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordPeople",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordPeople", x => new { x.Organisation, x.RecordId, x.PersonId, x.Role });
                    table.ForeignKey(
                        name: "FK_RecordPeople_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordTexts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordTexts", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_RecordTexts_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CardCopies_Organisation_RecordId",
                table: "CardCopies",
                columns: new[] { "Organisation", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordPeople_List",
                table: "RecordPeople",
                columns: new[] { "Organisation", "PersonId", "Role", "Kind", "IsOpen", "At", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordTexts_Organisation_RecordId",
                table: "RecordTexts",
                columns: new[] { "Organisation", "RecordId" },
                unique: true);

            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "RecordTextWords" USING fts5("Text", content='RecordTexts', content_rowid='Sequence', tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
                CREATE TRIGGER "RecordTexts_Insert" AFTER INSERT ON "RecordTexts" BEGIN
                  INSERT INTO "RecordTextWords" (rowid, "Text") VALUES (new."Sequence", new."Text");
                END;
                CREATE TRIGGER "RecordTexts_Delete" AFTER DELETE ON "RecordTexts" BEGIN
                  INSERT INTO "RecordTextWords" ("RecordTextWords", rowid, "Text") VALUES ('delete', old."Sequence", old."Text");
                END;
                CREATE TRIGGER "RecordTexts_Update" AFTER UPDATE ON "RecordTexts" BEGIN
                  INSERT INTO "RecordTextWords" ("RecordTextWords", rowid, "Text") VALUES ('delete', old."Sequence", old."Text");
                  INSERT INTO "RecordTextWords" (rowid, "Text") VALUES (new."Sequence", new."Text");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "RecordTextWords" """);

            migrationBuilder.DropTable(
                name: "CardCopies");

            migrationBuilder.DropTable(
                name: "RecordPeople");

            migrationBuilder.DropTable(
                name: "RecordTexts");
        }
    }
}
