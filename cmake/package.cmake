# What `cmake --install` puts where, and the packages that cpack makes of it (`cmake --workflow --preset package`).
set(share ${CMAKE_CURRENT_BINARY_DIR}/share)
file(GLOB documents CONFIGURE_DEPENDS README.md CHANGELOG.md docs/*.md)
add_custom_command(OUTPUT ${share}/made
  COMMAND ${CMAKE_COMMAND} -DREACH=$<TARGET_FILE:reach> -DSOURCE=${PROJECT_SOURCE_DIR} -DSHARE=${share}
    -DVERSION=${PROJECT_VERSION} -DDATE=${REACH_DATE} -P ${PROJECT_SOURCE_DIR}/cmake/package/share.cmake
  DEPENDS reach ${documents} cmake/package/share.cmake cmake/package/copyright cmake/package/overrides
  VERBATIM COMMENT "manual pages, completions and documents")
add_custom_target(share ALL DEPENDS ${share}/made)

install(TARGETS reach RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/reach)
install(DIRECTORY ${share}/ DESTINATION ${CMAKE_INSTALL_DATADIR} PATTERN made EXCLUDE)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME reach)
set(CPACK_PACKAGE_VENDOR "The reach authors")
set(CPACK_PACKAGE_CONTACT "The reach authors <reach@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "exact figures for regional campaigns, and documents kept true")
set(CPACK_PACKAGE_DESCRIPTION "Turns the counts that police forces and a charity keep about a regional
campaign into the figures that get published: totals and increases,
exactly right or refused. Keeps the figures in a document true to their
data, and checks those of any other document.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_FILE_NAME reach-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# apt installs what is recommended, too: small libraries for what everybody may ask for. The others are larger.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libxlsxwriter4, libisal2, tzdata")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "librsvg2-bin, poppler-utils")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
